package org.kpcsc.workspace.accounts.ui;

import static com.github.mvysny.kaributesting.v10.BasicUtilsKt._fireDomEvent;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.button.Button;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kpcsc.workspace.accounts.OneUseLink;

class LinkDialogTests {

    @BeforeEach
    void openTheBrowser() {
        MockVaadin.setup();
    }

    @AfterEach
    void closeTheBrowser() {
        MockVaadin.tearDown();
    }

    /** A browser may refuse, as it does on a page that is neither local nor behind TLS. */
    @Test
    void saysThatALinkIsCopiedOnceTheBrowserHasCopiedIt() {
        var link = new OneUseLink("/reset/x", Instant.EPOCH, false);
        new LinkDialog("Amina", link, "http://localhost/reset/x").open();
        var copy = _get(Button.class, spec -> spec.withText("!{accounts.link.copy}!"));

        _click(copy);
        assertThat(NotificationsKt.getNotifications()).isEmpty();

        _fireDomEvent(copy, "copied");
        assertThat(NotificationsKt.getNotifications()).hasSize(1);
    }
}
