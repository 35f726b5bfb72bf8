package org.kpcsc.workspace.documents.editor;

import static com.github.mvysny.kaributesting.v10.BasicUtilsKt._fireDomEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.BDDMockito.given;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.DocumentPage;
import org.kpcsc.workspace.documents.ReadableDocuments;
import org.kpcsc.workspace.kernel.PersonId;
import org.mockito.Mockito;
import tools.jackson.databind.json.JsonMapper;

class KeptWordsTests {

    private final ReadableDocuments readable = Mockito.mock(ReadableDocuments.class);
    private final PersonId reader = PersonId.create();

    @BeforeEach
    void openTheBrowser() {
        MockVaadin.setup();
    }

    @AfterEach
    void closeTheBrowser() {
        MockVaadin.tearDown();
    }

    @Test
    void tellsTheBrowserWhichTextsMayBeReadAndOfWhatIsNoIdNothing() {
        var text = DocumentId.create();
        var page = new DocumentPage("Benefits", "texts/1", Set.of());
        given(readable.among(anyCollection())).willReturn(Map.of(text, page));
        var words = new KeptWords(KeptWords.Show.LOST, reader, readable);
        UI.getCurrent().add(words);
        var detail = JsonMapper.shared().createObjectNode();
        detail.put("event.detail.documents", text + ",nonsense," + DocumentId.create());
        _fireDomEvent(words, "texts-asked", detail);

        assertThat(words.getElement().getAttribute("show")).isEqualTo("lost");
        assertThat(words.getElement().getAttribute("owner")).isEqualTo(reader.toString());
        assertThat(called())
                .containsExactly(
                        "{\"%s\":{\"path\":\"texts/1\",\"title\":\"Benefits\"}}".formatted(text));
    }

    private static List<String> called() {
        UI.getCurrent().getInternals().getStateTree().runExecutionsBeforeClientResponse();
        return UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations().stream()
                .filter(one -> one.getInvocation().getExpression().contains("told"))
                .map(one -> one.getInvocation().getParameters().get(1).toString())
                .toList();
    }
}
