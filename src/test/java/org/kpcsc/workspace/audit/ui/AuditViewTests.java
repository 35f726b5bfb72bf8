package org.kpcsc.workspace.audit.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.Role;
import org.kpcsc.workspace.organisations.OrganisationSuspended;
import org.kpcsc.workspace.testing.Acting;
import org.kpcsc.workspace.testing.Browsing;
import org.kpcsc.workspace.testing.Exported;
import org.kpcsc.workspace.testing.MovableClock;
import org.kpcsc.workspace.testing.NothingThere;
import org.kpcsc.workspace.testing.RegisterTest;
import org.kpcsc.workspace.uikit.Row;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

@RegisterTest
class AuditViewTests {

    @Autowired ApplicationContext context;
    @Autowired Acting acting;
    @Autowired ApplicationEventPublisher events;
    @Autowired MovableClock clock;
    @Autowired TransactionTemplate transaction;

    private final OrganisationId zela = OrganisationId.create();
    private final OrganisationId ipis = OrganisationId.create();

    @BeforeEach
    void openTheBrowser() {
        acting.nobody();
        Browsing.in("audit", Locale.ENGLISH, context);
        acting.as(
                Acting.coordinator(zela),
                () ->
                        transaction.executeWithoutResult(
                                status -> events.publishEvent(new OrganisationSuspended(ipis))));
    }

    @AfterEach
    void closeTheBrowser() {
        acting.nobody();
        Browsing.end();
    }

    @Test
    void showsAFocalPersonWhatConcernsTheirOrganisation() {
        acting.become(Acting.someone(ipis, Role.FOCAL_PERSON));
        Browsing.to("audit");

        assertThat(_find(Row.class)).hasSize(1);
        _assertNone(Button.class, spec -> spec.withText("Check for tampering"));
    }

    @Test
    void showsTheActsOfTheOrganisationInTheAddress() {
        acting.become(Acting.coordinator(zela));

        Browsing.to(AuditNavigation.pathFor(zela));
        assertThat(_find(Row.class)).hasSize(1);
        Browsing.to(AuditNavigation.pathFor(ipis));
        assertThat(_find(Row.class)).isEmpty();
    }

    @Test
    void findsNothingOfANameThatNobodyHas() {
        acting.become(Acting.coordinator(zela));

        Browsing.to(AuditNavigation.pathFor(zela) + "&who=nobody");
        assertThat(_find(Row.class)).isEmpty();
        _get(Anchor.class, spec -> spec.withText("Show all records"));
    }

    @Test
    void keepsToTheDaysInTheAddress() {
        acting.become(Acting.coordinator(zela));
        var today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        var mine = AuditNavigation.pathFor(zela);

        Browsing.to(mine + "&from=" + today + "&until=" + today);
        assertThat(_find(Row.class)).hasSize(1);
        Browsing.to(mine + "&from=" + today.plusDays(1));
        assertThat(_find(Row.class)).isEmpty();
        Browsing.to(mine + "&until=" + today.minusDays(1));
        assertThat(_find(Row.class)).isEmpty();
        Browsing.to(mine + "&until=nonsense");
        assertThat(_find(Row.class)).hasSize(1);
    }

    @Test
    void exportsWhatItShowsAndRecordsThatItWasTaken() {
        acting.become(Acting.coordinator(zela));
        Browsing.to(AuditNavigation.pathFor(zela) + "&act=organisations.OrganisationSuspended");

        assertThat(Exported.lines())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("When (UTC),Act,Who,Organisation");
        Browsing.to(AuditNavigation.pathFor(zela) + "&act=audit.RecordsExported");
        assertThat(_find(Row.class)).hasSize(1);
    }

    @Test
    void exportsNothingOnceTheRightIsLost() {
        acting.become(Acting.coordinator(zela));
        Browsing.to(AuditNavigation.pathFor(zela));
        acting.become(Acting.someone(zela, Role.READER));

        assertThat(Exported.lines()).isEmpty();
        acting.become(Acting.coordinator(zela));
        Browsing.to(AuditNavigation.pathFor(zela) + "&act=audit.RecordsExported");
        assertThat(_find(Row.class)).isEmpty();
    }

    @Test
    void tellsTheCoordinatorThatNothingWasTamperedWith() {
        acting.become(Acting.coordinator(zela));
        Browsing.to("audit");

        _click(_get(Button.class, spec -> spec.withText("Check for tampering")));

        assertThat(NotificationsKt.getNotifications()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"FOCAL_PERSON", "REPRESENTATIVE", "COORDINATOR"})
    void isNotThereForOtherRoles(Role role) {
        acting.become(Acting.someone(ipis, role));

        Browsing.to("audit");
        _get(NothingThere.class);
    }
}
