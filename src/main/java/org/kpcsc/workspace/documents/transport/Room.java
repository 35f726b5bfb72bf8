package org.kpcsc.workspace.documents.transport;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.Authorship;
import org.kpcsc.workspace.documents.authority.Authority;
import org.kpcsc.workspace.documents.authority.Entry;
import org.kpcsc.workspace.documents.authority.Head;
import org.kpcsc.workspace.documents.log.LoggedBatch;
import org.kpcsc.workspace.documents.suggestion.Suggestion;

/**
 * Everyone who has one document open on this node.
 *
 * <p>All it does, it does in its mailbox, one thing after another: so everyone sees batches,
 * answers and carets in one order, and no lock is needed.
 */
final class Room {

    /** At most five frames of carets a second. */
    private static final long PRESENCE_MILLIS = 200;

    /** Runs an action after so many milliseconds. */
    interface Later {

        void run(long millis, Runnable action);
    }

    private final Later later;
    private final Mailbox mailbox = new Mailbox(this::sendBatches);
    private final Audience audience = new Audience();
    private final Introductions introductions;
    private final Presence presence = new Presence();
    private @Nullable Authority authority;
    private @Nullable Head sent;
    private boolean locked;
    private boolean presenceDue;
    private long presenceSentAt = System.nanoTime() - TimeUnit.SECONDS.toNanos(1);

    Room(NameTags tags, Later later) {
        this.introductions = new Introductions(tags, audience);
        this.later = later;
    }

    void arrive(Arrival arrival) {
        mailbox.post(() -> enter(arrival));
    }

    void leave(UUID client, Connection connection) {
        mailbox.post(() -> remove(client, connection));
    }

    void committed(List<Entry> entries) {
        mailbox.post(entries);
    }

    /** Answers one member, after all that was committed before the answer. */
    void answer(Connection connection, Supplier<Frame> frame) {
        mailbox.post(() -> connection.send(frame.get()));
    }

    /** A batch that its sender repeated: to the sender alone, and to nobody twice. */
    void repeat(Connection connection, LoggedBatch batch) {
        answer(connection, () -> Frames.steps(List.of(batch)));
    }

    void present(Caret caret, Connection connection) {
        mailbox.post(() -> moveCaret(caret, connection));
    }

    void beat() {
        mailbox.post(this::sendBeat);
    }

    void lock(boolean nowLocked) {
        mailbox.post(() -> setLocked(nowLocked));
    }

    /** Somebody's permission has changed. */
    void tellModes() {
        mailbox.post(() -> audience.tellModes(locked));
    }

    void closeAll(Closing closing) {
        mailbox.post(() -> audience.closeAll(closing));
    }

    /** What was known of the document is not what its log says: everyone opens it anew. */
    void discard() {
        closeAll(Closing.RESTART);
        mailbox.post(() -> {
            authority = null;
            sent = null;
        });
    }

    private void enter(Arrival arrival) {
        var member = arrival.member();
        if (member.connection().isClosed()) {
            return;
        }
        setLocked(arrival.locked());
        authority = arrival.entrance().authority();
        var head = authority.head();
        var missed = arrival.missedUpTo(head);
        var standing = arrival.entrance().authority().suggestions().in(head.text());
        if (missed != null) {
            // To those who are here already: whoever comes in reads nothing before "opened".
            introductions.introduce(missed.stream().map(LoggedBatch::author).toList());
        }
        introductions.enterWith(standing);
        if (audience.enter(member)) {
            sent = sent == null ? head : sent;
            sendOpened(arrival, head, missed, standing);
        }
    }

    private void sendOpened(
            Arrival arrival,
            Head head,
            @Nullable List<LoggedBatch> missed,
            List<Suggestion> standing) {
        var member = arrival.member();
        var carets = presence.all(arrival.entrance().authority(), head);
        member.connection()
                .send(
                        Frames.opened(
                                head,
                                missed,
                                member.open(locked),
                                arrival.entrance().acknowledged(),
                                introductions.with(
                                        member.connection().who(), shown(missed, standing, carets)),
                                standing));
        member.sent(head.ordinal());
        if (!carets.isEmpty()) {
            member.connection().send(Frames.presence(carets));
        }
    }

    /** Who stands in what somebody is shown who comes in. */
    private static List<Authorship> shown(
            @Nullable List<LoggedBatch> missed, List<Suggestion> standing, List<Caret> carets) {
        var shown = new ArrayList<Authorship>();
        if (missed != null) {
            missed.forEach(batch -> shown.add(batch.author()));
        }
        standing.forEach(suggestion -> shown.add(suggestion.author()));
        carets.forEach(caret -> shown.add(caret.who()));
        return shown;
    }

    private void remove(UUID client, Connection connection) {
        // Who was never seen is not seen leaving either.
        if (audience.remove(client, connection)
                && (presence.remove(client) || !connection.isUnseen())) {
            audience.toAll(Frames.left(client));
        }
    }

    private void sendBatches(List<Entry> entries) {
        introductions.introduce(entries.stream().map(entry -> entry.batch().author()).toList());
        entries.forEach(entry -> introductions.suggested(entry.suggestions()));
        audience.sendBatches(entries);
        sent = head(entries.getLast());
    }

    /** The authority's own head where it is the same, as its hash is computed once. */
    private Head head(Entry last) {
        var current = authority == null ? null : authority.head();
        return current != null && current.ordinal() == last.batch().ordinal()
                ? current
                : Head.after(last);
    }

    private void moveCaret(Caret caret, Connection connection) {
        if (!audience.has(caret.client(), connection) || connection.isUnseen()) {
            return;
        }
        introductions.introduce(List.of(caret.who()));
        presence.put(caret);
        if (!presenceDue) {
            presenceDue = true;
            long since = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - presenceSentAt);
            later.run(Math.max(0, PRESENCE_MILLIS - since), () -> mailbox.post(this::sendPresence));
        }
    }

    private void sendPresence() {
        presenceDue = false;
        presenceSentAt = System.nanoTime();
        var from = authority;
        if (from != null) {
            var carets = presence.takeMoved(from, lastSent(from));
            if (!carets.isEmpty()) {
                audience.toAll(Frames.presence(carets));
            }
        }
    }

    private void sendBeat() {
        var from = authority;
        if (from != null && !audience.isEmpty()) {
            var head = lastSent(from);
            audience.toAll(Frames.beat(head.version(), head.hash()));
        }
    }

    /** What everyone has been sent; batches under way to this mailbox are not in it. */
    private Head lastSent(Authority from) {
        var last = sent;
        return last == null ? from.head() : last;
    }

    private void setLocked(boolean nowLocked) {
        if (locked != nowLocked) {
            locked = nowLocked;
            audience.tellModes(locked);
        }
    }
}
