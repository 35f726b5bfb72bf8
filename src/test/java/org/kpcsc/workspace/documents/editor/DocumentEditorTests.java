package org.kpcsc.workspace.documents.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.kernel.PersonId;

class DocumentEditorTests {

    private static final Path TEXTS = Path.of("frontend/documents/statement-editor/texts.ts");

    private static final Pattern KEY = Pattern.compile("(?m)^  '([A-Za-z0-9.]+)':");

    @Test
    void hasEveryTextThatTheEditorShowsAndNoOther() throws IOException {
        assertThat(EditorTexts.KEYS)
                .containsExactlyInAnyOrderElementsOf(
                        KEY.matcher(Files.readString(TEXTS))
                                .results()
                                .map(found -> found.group(1))
                                .toList());
    }

    @Test
    void saysWhichDocumentInWhichLanguageForWhom() {
        var document = DocumentId.create();
        var reader = PersonId.create();
        var element = new DocumentEditor(document, Language.PT, reader).getElement();
        assertThat(element.getAttribute("document-id")).isEqualTo(document.toString());
        assertThat(element.getAttribute("text-lang")).isEqualTo("pt");
        assertThat(element.getAttribute("client-store-owner")).isEqualTo(reader.toString());
    }
}
