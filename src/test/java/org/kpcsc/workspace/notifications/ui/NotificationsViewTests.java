package org.kpcsc.workspace.notifications.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kpcsc.workspace.kernel.Actor;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.Role;
import org.kpcsc.workspace.notifications.Notice;
import org.kpcsc.workspace.notifications.Notifications;
import org.kpcsc.workspace.testing.Acting;
import org.kpcsc.workspace.testing.Browsing;
import org.kpcsc.workspace.testing.Exported;
import org.kpcsc.workspace.testing.MovableClock;
import org.kpcsc.workspace.testing.RegisterTest;
import org.kpcsc.workspace.uikit.EmptyState;
import org.kpcsc.workspace.uikit.Row;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

@RegisterTest
class NotificationsViewTests {

    @Autowired ApplicationContext context;
    @Autowired Acting acting;
    @Autowired Notifications notifications;
    @Autowired TransactionTemplate transaction;
    @Autowired MovableClock clock;

    private final Actor reader = Acting.someone(OrganisationId.create(), Role.READER);

    @BeforeEach
    void openTheBrowser() {
        acting.nobody();
        Browsing.in("notifications", Locale.FRENCH, context);
        acting.become(reader);
    }

    @AfterEach
    void closeTheBrowser() {
        acting.nobody();
        Browsing.end();
    }

    @Test
    void saysWhatItIsForWhileThereIsNothing() {
        Browsing.to("notifications");

        _get(EmptyState.class);
    }

    @Test
    void marksWhatWasReadAndShowsWhatIsNew() {
        tell("Une");
        tell("Deux");
        Browsing.to("notifications");
        assertThat(_find(Row.class)).hasSize(2);

        _click(_find(Button.class, spec -> spec.withText("Marquer comme lu")).getFirst());
        assertThat(notifications.unread()).isEqualTo(1);
        Browsing.to("notifications?show=new");
        assertThat(_find(Row.class)).hasSize(1);

        _click(_get(Button.class, spec -> spec.withText("Tout marquer comme lu")));
        assertThat(notifications.unread()).isZero();
        assertThat(_find(Row.class)).isEmpty();
    }

    @Test
    void searchesOrdersAndExportsWhatTheAddressAsks() {
        tell("Première déclaration");
        tell("Seconde déclaration");
        tell("Lettre");

        Browsing.to("notifications?text=DECLARATION&sort=OLDEST");
        assertThat(_find(Row.class)).hasSize(2);
        assertThat(Exported.lines())
                .satisfiesExactly(
                        headings -> assertThat(headings).startsWith("Quand (UTC);Quoi"),
                        first ->
                                assertThat(first)
                                        .contains("Première déclaration")
                                        .endsWith(";nouvelle"),
                        second -> assertThat(second).contains("Seconde déclaration"));
        Browsing.to("notifications?text=absent");
        _get(EmptyState.class);
    }

    private void tell(String title) {
        var notice =
                new Notice("statements.notice.published", List.of(title), "notifications?show=new");
        transaction.executeWithoutResult(
                status -> notifications.tell(List.of(reader.person()), notice));
        clock.advance(Duration.ofMinutes(1));
    }
}
