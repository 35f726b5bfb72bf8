package org.kpcsc.workspace.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kpcsc.workspace.kernel.Actor;
import org.kpcsc.workspace.kernel.EmailAddress;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.kernel.NotFoundException;
import org.kpcsc.workspace.kernel.NotPermittedException;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.Role;
import org.kpcsc.workspace.kernel.Tone;
import org.kpcsc.workspace.testing.Acting;
import org.kpcsc.workspace.testing.KnownPeople;
import org.kpcsc.workspace.testing.RegisterTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@RegisterTest
@Transactional
class NotificationsTests {

    @Autowired Acting acting;
    @Autowired Notifications notifications;
    @Autowired WaitingList waitingList;
    @Autowired KnownPeople people;
    @Autowired JdbcClient jdbc;

    private final OrganisationId zela = OrganisationId.create();
    private final Actor drafter = Acting.someone(zela, Role.DRAFTER);
    private final Actor reader = Acting.someone(zela, Role.READER);
    private final Notice notice =
            new Notice(
                    "statements.notice",
                    List.of("Benefits", 7L, Instant.parse("2026-11-22T18:00:00Z")),
                    "statements/7");

    @BeforeEach
    void nobodyActs() {
        acting.nobody();
    }

    @Test
    void tellsEachPersonOnceAndKeepsTheArguments() {
        notifications.tell(List.of(drafter.person(), drafter.person()), notice);

        var told = mine(drafter, NoticeFilter.ALL);
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().notice()).isEqualTo(notice);
        assertThat(told.getFirst().read()).isFalse();
        assertThat(mine(reader, NoticeFilter.ALL)).isEmpty();
    }

    @Test
    void writesToThoseWhoHaveAnAddress() {
        people.reachable(drafter.person(), new EmailAddress("d@zela.example"), Language.PT);

        notifications.tell(List.of(drafter.person(), reader.person()), notice);

        assertThat(
                        jdbc.sql("select address, language, path from mail.outgoing")
                                .query()
                                .listOfRows())
                .singleElement()
                .satisfies(row ->
                        assertThat(row)
                                .containsEntry("address", "d@zela.example")
                                .containsEntry("language", "PT")
                                .containsEntry("path", "/workspace/statements/7"));
    }

    @Test
    void forgetsNothingButMarksWhatWasRead() {
        notifications.tell(List.of(drafter.person()), notice);
        notifications.tell(List.of(drafter.person()), notice);
        assertThat(unread(drafter)).isEqualTo(2);

        var first = mine(drafter, NoticeFilter.NEW).getFirst();
        acting.as(drafter, () -> notifications.markRead(first.id()));
        assertThat(unread(drafter)).isEqualTo(1);
        assertThat(mine(drafter, NoticeFilter.NEW)).doesNotContain(first);

        acting.as(drafter, () -> notifications.markAllRead());
        assertThat(unread(drafter)).isZero();
        assertThat(mine(drafter, NoticeFilter.ALL)).hasSize(2);
    }

    @Test
    void takesAVisitToThePageForReadingWhatLeadsThere() {
        var elsewhere = new Notice("statements.notice", List.of(), "statements/8");
        notifications.tell(List.of(drafter.person(), reader.person()), notice);
        notifications.tell(List.of(drafter.person()), elsewhere);

        acting.as(drafter, () -> notifications.markReadAt("statements/7"));

        assertThat(mine(drafter, NoticeFilter.NEW))
                .extracting(NoticeRow::notice)
                .containsExactly(elsewhere);
        assertThat(unread(reader)).isEqualTo(1);
    }

    @Test
    void keepsWhatOnePersonWasToldFromAnother() {
        notifications.tell(List.of(drafter.person()), notice);
        var id = mine(drafter, NoticeFilter.ALL).getFirst().id();

        assertThatThrownBy(() -> acting.as(reader, () -> notifications.markRead(id)))
                .isInstanceOf(NotFoundException.class);
        acting.as(reader, () -> notifications.markAllRead());
        assertThat(unread(drafter)).isEqualTo(1);
    }

    @Test
    void showsASuspendedPersonNothing() {
        var suspended = Acting.suspended(zela);
        notifications.tell(List.of(suspended.person()), notice);

        assertThat(mine(suspended, NoticeFilter.ALL)).isEmpty();
        assertThat(unread(suspended)).isZero();
        assertThat(acting.as(suspended, () -> waitingList.mine())).isEmpty();
    }

    @Test
    void isClosedToVisitors() {
        assertThatThrownBy(() -> notifications.mine(NoticeFilter.ALL, NoticeOrder.NEWEST, 0, 1))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> notifications.unread()).isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> notifications.markAllRead())
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> waitingList.mine()).isInstanceOf(NotPermittedException.class);
    }

    @Test
    void takesPathsOfTheWorkspaceAlone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Notice("a.b", List.of(), "https://evil.example"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Notice("a.b", List.of(), "/logout"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Notice("a.b", List.of(1.5), "statements"));
    }

    @Test
    void putsTheMostUrgentFirst() {
        var soon = item(Tone.ATTENTION, Instant.parse("2026-11-22T00:00:00Z"));
        var later = item(Tone.ATTENTION, Instant.parse("2026-12-22T00:00:00Z"));
        var someday = item(Tone.ATTENTION, null);
        var late = item(Tone.BAD, null);

        assertThat(List.of(someday, later, soon, late).stream().sorted(WaitingItem.BY_URGENCY))
                .containsExactly(late, soon, later, someday);
    }

    private static WaitingItem item(Tone tone, @org.jspecify.annotations.Nullable Instant due) {
        return new WaitingItem("t", List.of(), "d", List.of(), due, tone, "a", "statements");
    }

    private List<NoticeRow> mine(Actor actor, NoticeFilter filter) {
        return acting.as(actor, () -> notifications.mine(filter, NoticeOrder.NEWEST, 0, 50));
    }

    private int unread(Actor actor) {
        return acting.as(actor, () -> notifications.unread());
    }
}
