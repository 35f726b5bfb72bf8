package org.kpcsc.workspace.documents.editor;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.kernel.PersonId;

class DocumentDeskTests {

    private final Panel comments = new Panel("comments");
    private final Panel history = new Panel("history");
    private final List<@Nullable String> chosen = new ArrayList<>();
    private DocumentDesk desk;

    @BeforeEach
    void openTheBrowser() {
        MockVaadin.setup();
        var editor = new DocumentEditor(DocumentId.create(), Language.EN, PersonId.create());
        desk = new DocumentDesk(editor, List.of(comments, history));
        desk.onChoice(chosen::add);
        UI.getCurrent().add(desk);
    }

    @AfterEach
    void closeTheBrowser() {
        MockVaadin.tearDown();
    }

    @Test
    void beginsWithTheTextAlone() {
        assertThat(shown()).isEmpty();
        assertThat(desk.opened()).isNull();
    }

    @Test
    void opensOnePanelAtATimeAndSaysWhich() {
        _click(button("comments"));
        _click(button("history"));

        assertThat(shown()).containsExactly(history.content());
        assertThat(button("history").getElement().getAttribute("aria-expanded")).isEqualTo("true");
        assertThat(button("comments").getElement().getAttribute("aria-expanded"))
                .isEqualTo("false");
        assertThat(chosen).containsExactly("comments", "history");
        assertThat(comments.openings).isOne();
    }

    @Test
    void theSameButtonClosesAgain() {
        _click(button("comments"));
        _click(button("comments"));

        assertThat(shown()).isEmpty();
        assertThat(chosen).containsExactly("comments", null);
    }

    @Test
    void opensNothingByANameThatIsNone() {
        desk.open("whatever");

        assertThat(desk.opened()).isNull();
        assertThat(shown()).isEmpty();
    }

    @Test
    void countsWhatAPanelHolds() {
        desk.count("comments", 3);
        assertThat(button("comments").getElement().getTextRecursively()).endsWith("3");

        desk.count("comments", 0);
        assertThat(button("comments").getElement().getTextRecursively()).doesNotContain("0");
    }

    private static NativeButton button(String key) {
        return _get(NativeButton.class, spec -> spec.withAttribute("aria-controls", "desk-" + key));
    }

    private static List<Component> shown() {
        return _find(Aside.class).stream()
                .filter(aside -> !aside.getElement().hasAttribute("hidden"))
                .map(aside -> aside.getChildren().skip(1).findFirst().orElseThrow())
                .toList();
    }

    private static final class Panel implements DeskPanel {

        private final String key;
        private final Div content = new Div();
        private int openings;

        private Panel(String key) {
            this.key = key;
        }

        @Override
        public String key() {
            return key;
        }

        @Override
        public Component content() {
            return content;
        }

        @Override
        public void opened() {
            openings++;
        }
    }
}
