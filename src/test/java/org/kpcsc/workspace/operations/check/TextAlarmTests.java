package org.kpcsc.workspace.operations.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kpcsc.workspace.accounts.People;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.TextCheck;
import org.kpcsc.workspace.documents.TextChecks;
import org.kpcsc.workspace.documents.TextFault;
import org.kpcsc.workspace.documents.TextsFoundWrong;
import org.kpcsc.workspace.kernel.PersonId;
import org.kpcsc.workspace.notifications.Notice;
import org.kpcsc.workspace.notifications.Notifications;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.health.actuate.endpoint.HttpCodeStatusMapper;
import org.springframework.boot.health.actuate.endpoint.StatusAggregator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.core.io.ClassPathResource;

/** What a check has found reaches those who must know, and restarts nothing. */
class TextAlarmTests {

    private final DocumentId document = DocumentId.create();
    private final TextCheck sound = new TextCheck(Instant.EPOCH, Instant.EPOCH, 3, 9, List.of());
    private final TextCheck wrong =
            new TextCheck(Instant.EPOCH, Instant.EPOCH, 3, 9, List.of(fault(), fault()));
    private final TextChecks checks = mock(TextChecks.class);

    private TextFault fault() {
        return new TextFault(document, 1, TextFault.Kind.ORDER, "batch 2", "batch 3");
    }

    @Test
    void tellsWhoCoordinatesHowManyTextsAreWrong() {
        var coordinating = List.of(PersonId.create(), PersonId.create());
        var people = mock(People.class);
        when(people.coordinating()).thenReturn(coordinating);
        var notifications = mock(Notifications.class);
        new TextAlarm(notifications, people).on(new TextsFoundWrong(wrong));
        verify(notifications)
                .tell(coordinating, new Notice("operations.notice.texts", List.of(1L), "texts"));
    }

    @Test
    void isHealthyUntilACheckHasFoundSomething() {
        var health = new TextHealth(checks);
        when(checks.last()).thenReturn(Optional.empty(), Optional.of(sound), Optional.of(wrong));
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(health.health().getStatus()).isEqualTo(TextHealth.WRONG);
    }

    @Test
    void isSeenInTheHealthOfTheWorkspaceAndRestartsNothing() throws Exception {
        var settings =
                new YamlPropertySourceLoader()
                        .load("settings", new ClassPathResource("application.yaml"))
                        .getFirst();
        var order = String.valueOf(settings.getProperty("management.endpoint.health.status.order"));
        var all = StatusAggregator.of(order.split(","));
        assertThat(all.getAggregateStatus(Status.UP, TextHealth.WRONG)).isEqualTo(TextHealth.WRONG);
        assertThat(all.getAggregateStatus(Status.DOWN, TextHealth.WRONG)).isEqualTo(Status.DOWN);
        assertThat(all.getAggregateStatus(Status.UP, Status.OUT_OF_SERVICE))
                .isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(HttpCodeStatusMapper.getDefault().getStatusCode(TextHealth.WRONG))
                .isEqualTo(200);
    }

    @Test
    void endsWithAStatusThatSaysWhetherSomethingIsWrong() {
        assertThat(CheckAndLeave.status(sound)).isZero();
        assertThat(CheckAndLeave.status(wrong)).isEqualTo(3);
    }
}
