package org.kpcsc.workspace.notifications;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.kpcsc.workspace.accounts.People;
import org.kpcsc.workspace.kernel.CurrentActor;
import org.kpcsc.workspace.kernel.ForActors;
import org.kpcsc.workspace.kernel.ForApplication;
import org.kpcsc.workspace.kernel.NotFoundException;
import org.kpcsc.workspace.kernel.PersonId;
import org.kpcsc.workspace.mail.Mail;
import org.kpcsc.workspace.mail.Outbox;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells people, and keeps what they were told until they have read it. */
@Service
@ForActors
@Transactional
public class Notifications {

    private final Notices notices;
    private final People people;
    private final Outbox outbox;
    private final CurrentActor currentActor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Notifications(
            Notices notices,
            People people,
            Outbox outbox,
            CurrentActor currentActor,
            ApplicationEventPublisher events,
            Clock clock) {
        this.notices = notices;
        this.people = people;
        this.outbox = outbox;
        this.currentActor = currentActor;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Tells each of them once, in the caller's transaction; by mail too where they have an address.
     */
    @ForApplication
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Collection<PersonId> people, Notice notice) {
        var told = Set.copyOf(people);
        told.forEach(person -> tell(person, notice));
        events.publishEvent(new NoticesChanged(told));
    }

    /** A page of what the actor was told. */
    @Transactional(readOnly = true)
    public List<NoticeRow> mine(NoticeFilter filter, NoticeOrder order, int offset, int limit) {
        return readsNothing() ? List.of() : notices.of(me(), filter, order, offset, limit);
    }

    @Transactional(readOnly = true)
    public int count(NoticeFilter filter) {
        return readsNothing() ? 0 : notices.count(me(), filter);
    }

    /** Hands over all of it, as it is at one moment. */
    @Transactional(readOnly = true)
    public void export(NoticeFilter filter, NoticeOrder order, Consumer<NoticeRow> taker) {
        if (!readsNothing()) {
            try (var all = notices.stream(me(), filter, order)) {
                all.forEach(taker);
            }
        }
    }

    @Transactional(readOnly = true)
    public int unread() {
        return readsNothing() ? 0 : notices.unread(me());
    }

    /** Throws {@link NotFoundException} for what the actor was never told. */
    public void markRead(NoticeId id) {
        if (!notices.markRead(me(), id, clock.instant())) {
            throw new NotFoundException();
        }
        events.publishEvent(new NoticesChanged(Set.of(me())));
    }

    /** Whoever opens the page that a notice leads to has read it. */
    public void markReadAt(String path) {
        if (notices.markReadAt(me(), path, clock.instant()) > 0) {
            events.publishEvent(new NoticesChanged(Set.of(me())));
        }
    }

    public void markAllRead() {
        notices.markAllRead(me(), clock.instant());
        events.publishEvent(new NoticesChanged(Set.of(me())));
    }

    private void tell(PersonId person, Notice notice) {
        notices.add(person, notice, clock.instant());
        people.addressOf(person)
                .ifPresent(address ->
                        outbox.send(
                                address,
                                people.languageOf(person),
                                Mail.waiting("/workspace/" + notice.path())));
    }

    private PersonId me() {
        return currentActor.require().person();
    }

    /** Who has no role anywhere, as while their organisation is suspended, reads nothing. */
    private boolean readsNothing() {
        return !currentActor.require().isAdmitted();
    }
}
