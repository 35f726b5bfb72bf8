package org.kpcsc.workspace.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpenViewsTests {

    private final OpenViews<String> views = new OpenViews<>();
    private final List<String> heard = new ArrayList<>();

    /** Hears as long as it is attached, as every view does. */
    private class Listening extends Div {

        @Override
        protected void onAttach(AttachEvent attached) {
            views.add(attached, heard::add);
        }
    }

    @BeforeEach
    void openAPage() {
        MockVaadin.setup();
    }

    @AfterEach
    void closeThePage() {
        MockVaadin.tearDown();
    }

    @Test
    void aViewHearsWhatIsToldWhileItIsOpen() {
        UI.getCurrent().add(new Listening());
        views.tell("news");
        soonHeard("news");
    }

    @Test
    void aViewThatLeftItsPageHearsNothingMore() {
        var gone = new Listening();
        UI.getCurrent().add(gone, new Listening());
        UI.getCurrent().remove(gone);
        views.tell("news");
        soonHeard("news");
    }

    @Test
    void aViewThatCameBackHearsOnce() {
        var view = new Listening();
        UI.getCurrent().add(view);
        UI.getCurrent().remove(view);
        UI.getCurrent().add(view);
        views.tell("news");
        soonHeard("news");
    }

    @Test
    void aPageThatIsGoneKeepsTheNewsFromNobody() {
        UI.getCurrent().add(new Listening());
        MockVaadin.tearDown();
        MockVaadin.setup();
        UI.getCurrent().add(new Listening());
        views.tell("news");
        soonHeard("news");
    }

    private void soonHeard(String... news) {
        Awaitility.await()
                .pollInSameThread()
                .untilAsserted(() -> {
                    MockVaadin.clientRoundtrip(false);
                    assertThat(heard).containsExactly(news);
                });
    }
}
