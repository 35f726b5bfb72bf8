package org.kpcsc.workspace.documents.comment;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.kernel.ForActors;
import org.kpcsc.workspace.kernel.NotFoundException;
import org.kpcsc.workspace.kernel.RefusedException;
import org.kpcsc.workspace.notifications.Notifications;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people say about a text, beside it.
 *
 * <p>Whoever may read what is said about the text reads its threads, but those of another
 * organisation for itself; whoever may comment writes, also while the text is frozen. What is not
 * the actor's to read is not found: {@link NotFoundException}.
 */
@Service
@ForActors
@Transactional
public class Comments {

    private final CommentDesk desk;
    private final StoredThreads threads;
    private final Anchors anchors;
    private final Discussions discussions;
    private final Mentionables mentionables;
    private final Notifications notifications;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Comments(
            CommentDesk desk,
            StoredThreads threads,
            Anchors anchors,
            Discussions discussions,
            Mentionables mentionables,
            Notifications notifications,
            ApplicationEventPublisher events,
            Clock clock) {
        this.desk = desk;
        this.threads = threads;
        this.anchors = anchors;
        this.discussions = discussions;
        this.mentionables = mentionables;
        this.notifications = notifications;
        this.events = events;
        this.clock = clock;
    }

    /** Whether there is anything here for the actor to read or write. */
    @Transactional(readOnly = true)
    public boolean isOpenOn(DocumentId document) {
        return desk.mayRead(document);
    }

    /** All threads that the actor may read, with their words as they are in the text now. */
    public Discussion about(DocumentId document) {
        var rights = desk.mine(document);
        var mine = threads.of(document).stream().filter(rights::mayRead).toList();
        var found = anchors.find(document, mine);
        keepMoved(mine, found);
        return discussions.of(rights, mine, found);
    }

    /** So that places need not be carried through all of a long log each time. */
    private void keepMoved(List<CommentThread> mine, Map<ThreadId, Anchors.Found> found) {
        var moved = new TreeMap<ThreadId, TextPlace>(Comparator.comparing(ThreadId::value));
        for (var thread : mine) {
            thread.anchor()
                    .filter(anchor -> Anchors.isWorthKeeping(anchor, at(found, thread)))
                    .ifPresent(_ -> moved.put(thread.id(), at(found, thread).anchor().place()));
        }
        threads.move(moved);
    }

    private static Anchors.Found at(Map<ThreadId, Anchors.Found> found, CommentThread thread) {
        var one = found.get(thread.id());
        if (one == null) {
            throw new IllegalStateException("an anchor that was not looked for");
        }
        return one;
    }

    /** The words at a place, for whoever is about to say something about them. */
    @Transactional(readOnly = true)
    public String words(DocumentId document, TextPlace place) {
        return anchor(document, writing(document), place).words();
    }

    /** People before organisations; in a thread of one's own organisation only its own can be. */
    @Transactional(readOnly = true)
    public List<Mentionable> mentionable(DocumentId document) {
        return mentionables.of(document, writing(document));
    }

    /**
     * Opens a thread.
     *
     * @param place what it is about, in any version that the actor may know; null for the whole
     *     text
     */
    public ThreadId open(
            DocumentId document, @Nullable TextPlace place, Readership readership, Saying saying) {
        var rights = writing(document);
        var anchor = place == null ? null : anchor(document, rights, place);
        mentionables.require(document, rights, readership, saying.mentions());
        var first = Comment.of(rights.me(), saying, clock.instant());
        var thread = CommentThread.open(document, readership, anchor, first);
        threads.add(thread);
        events.publishEvent(new ThreadOpened(document, thread.id(), saying.mentions()));
        return thread.id();
    }

    public void answer(ThreadId id, Saying saying) {
        var taken = writing(id);
        var thread = taken.thread();
        require(taken, saying.mentions());
        thread.answer(Comment.of(taken.rights().me(), saying, now()));
        save(thread, new ThreadAnswered(thread.document(), id, saying.mentions()));
    }

    /** Changes the words of a comment of the actor's own. */
    public void edit(ThreadId id, CommentId comment, Saying saying) {
        var taken = writing(id);
        var thread = taken.thread();
        var added = thread.edit(comment, taken.rights().me(), saying, now());
        require(taken, added);
        save(thread, new CommentEdited(thread.document(), id, added));
    }

    /** Takes a comment of the actor's own back, also where they may no longer write. */
    public void delete(ThreadId id, CommentId comment) {
        var taken = taken(id);
        var thread = taken.thread();
        thread.delete(comment, taken.rights().me(), now());
        save(thread, new CommentDeleted(thread.document(), id));
    }

    public void resolve(ThreadId id) {
        var taken = writing(id);
        var thread = taken.thread();
        thread.resolve(taken.rights().me(), now());
        save(thread, new ThreadResolved(thread.document(), id));
    }

    public void reopen(ThreadId id) {
        var thread = writing(id).thread();
        thread.reopen();
        save(thread, new ThreadReopened(thread.document(), id));
    }

    /** Whoever looks at a thread has read what they were told of it. */
    public void look(ThreadId id) {
        var thread = threads.find(id).orElseThrow(NotFoundException::new);
        desk.mine(thread.document()).requireRead(thread);
        desk.page(thread.document())
                .ifPresent(page -> notifications.markReadAt(CommentDesk.pathOf(page, id)));
    }

    private CommentRights writing(DocumentId document) {
        var rights = desk.mine(document);
        rights.requireWrite();
        return rights;
    }

    /** A thread that nobody else changes meanwhile, and what the actor may do in it. */
    private record Taken(CommentThread thread, CommentRights rights) {}

    private Taken writing(ThreadId id) {
        var taken = taken(id);
        taken.rights().requireWrite();
        return taken;
    }

    private Taken taken(ThreadId id) {
        var thread = threads.lock(id).orElseThrow(NotFoundException::new);
        var rights = desk.mine(thread.document());
        rights.requireRead(thread);
        return new Taken(thread, rights);
    }

    private void require(Taken taken, Set<Mention> mentions) {
        var thread = taken.thread();
        mentionables.require(thread.document(), taken.rights(), thread.readership(), mentions);
    }

    /** What an organisation may not be told it cannot quote either. */
    private Anchor anchor(DocumentId document, CommentRights rights, TextPlace place) {
        if (!rights.mayKnow(place.version())) {
            throw new RefusedException("documents.comments.refused.place");
        }
        return anchors.at(document, place);
    }

    private void save(CommentThread thread, CommentEvent past) {
        threads.save(thread);
        events.publishEvent(past);
    }

    private Instant now() {
        return clock.instant();
    }
}
