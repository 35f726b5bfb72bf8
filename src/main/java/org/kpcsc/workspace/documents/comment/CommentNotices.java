package org.kpcsc.workspace.documents.comment;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kpcsc.workspace.accounts.People;
import org.kpcsc.workspace.documents.Authorship;
import org.kpcsc.workspace.documents.DocumentPage;
import org.kpcsc.workspace.kernel.NotFoundException;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;
import org.kpcsc.workspace.kernel.Role;
import org.kpcsc.workspace.notifications.Notice;
import org.kpcsc.workspace.notifications.Notifications;
import org.kpcsc.workspace.organisations.Organisations;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells those who are mentioned, and whoever takes part in a thread of each answer: each once, and
 * nobody of a thread that they may not read. Whoever said it knows already.
 */
@Component
class CommentNotices {

    /** Who is meant where an organisation is: those who write texts and those who sign them. */
    private static final List<Role> AT_WORK = List.of(Role.DRAFTER, Role.REPRESENTATIVE);

    private final CommentDesk desk;
    private final StoredThreads threads;
    private final Notifications notifications;
    private final People people;
    private final Organisations organisations;

    CommentNotices(
            CommentDesk desk,
            StoredThreads threads,
            Notifications notifications,
            People people,
            Organisations organisations) {
        this.desk = desk;
        this.threads = threads;
        this.notifications = notifications;
        this.people = people;
        this.organisations = organisations;
    }

    @EventListener
    void on(ThreadOpened event) {
        tellMentioned(thread(event), event.mentioned());
    }

    @EventListener
    void on(CommentEdited event) {
        tellMentioned(thread(event), event.mentioned());
    }

    @EventListener
    void on(ThreadAnswered event) {
        var thread = thread(event);
        var told = tellMentioned(thread, event.mentioned());
        var others = thread.participants();
        others.removeIf(one -> told.contains(one.person()));
        tell(others, thread, "documents.notice.answered");
    }

    private Set<PersonId> tellMentioned(CommentThread thread, Set<Mention> mentions) {
        var byName = new LinkedHashSet<Authorship>();
        var byOrganisation = new LinkedHashSet<Authorship>();
        for (var mention : mentions) {
            if (mention.person() == null) {
                byOrganisation.addAll(atWork(mention.organisation()));
            } else {
                byName.add(new Authorship(mention.person(), mention.organisation()));
            }
        }
        var told = new HashSet<>(tell(byName, thread, "documents.notice.mentioned"));
        byOrganisation.removeIf(one -> told.contains(one.person()));
        told.addAll(tell(byOrganisation, thread, "documents.notice.organisation"));
        return told;
    }

    private List<Authorship> atWork(OrganisationId organisation) {
        return AT_WORK.stream()
                .flatMap(role -> people.holding(role, organisation).stream())
                .map(person -> new Authorship(person, organisation))
                .toList();
    }

    /** Answers with those who were told. */
    private Set<PersonId> tell(Set<Authorship> readers, CommentThread thread, String key) {
        var me = desk.me();
        var told =
                readers.stream()
                        .filter(one -> !one.person().equals(me.person()))
                        .filter(one -> desk.reads(one, thread))
                        .map(Authorship::person)
                        .collect(Collectors.toSet());
        if (!told.isEmpty()) {
            desk.page(thread.document())
                    .ifPresent(page -> notifications.tell(told, notice(page, thread, key)));
        }
        return told;
    }

    private Notice notice(DocumentPage page, CommentThread thread, String key) {
        var me = desk.me();
        return new Notice(
                key,
                List.of(
                        page.title(),
                        people.name(me.person()).value(),
                        organisations.get(me.organisation()).acronym()),
                CommentDesk.pathOf(page, thread.id()));
    }

    private CommentThread thread(CommentEvent event) {
        return threads.find(event.thread()).orElseThrow(NotFoundException::new);
    }
}
