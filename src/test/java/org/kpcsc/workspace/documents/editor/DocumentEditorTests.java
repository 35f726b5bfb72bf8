package org.kpcsc.workspace.documents.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.kernel.PersonId;

class DocumentEditorTests {

    private static final Path EDITOR = Path.of("frontend/documents/statement-editor");

    private static final List<Path> TEXTS =
            List.of(EDITOR.resolve("texts.ts"), EDITOR.resolve("insert-texts.ts"));

    private static final Pattern KEY = Pattern.compile("(?m)^  '([A-Za-z0-9.]+)':");

    @Test
    void hasEveryTextThatTheEditorShowsAndNoOther() throws IOException {
        assertThat(EditorTexts.KEYS).containsExactlyInAnyOrderElementsOf(shownByTheEditor());
    }

    private static List<String> shownByTheEditor() throws IOException {
        var keys = new ArrayList<String>();
        for (var file : TEXTS) {
            KEY.matcher(Files.readString(file))
                    .results()
                    .map(found -> found.group(1))
                    .forEach(keys::add);
        }
        return keys;
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
