package org.kpcsc.workspace.documents.transport;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.Authorship;
import org.kpcsc.workspace.documents.authority.Authority;
import org.kpcsc.workspace.documents.authority.Entry;
import org.kpcsc.workspace.documents.authority.Head;
import org.kpcsc.workspace.documents.log.LoggedBatch;

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

    private final NameTags tags;
    private final Later later;
    private final Mailbox mailbox = new Mailbox(this::sendBatches);
    private final Map<UUID, Member> members = new LinkedHashMap<>();
    private final Presence presence = new Presence();
    private final Known known = new Known();
    private @Nullable Authority authority;
    private @Nullable Head sent;
    private boolean locked;
    private boolean presenceDue;
    private long presenceSentAt = System.nanoTime() - TimeUnit.SECONDS.toNanos(1);

    Room(NameTags tags, Later later) {
        this.tags = tags;
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
        mailbox.post(() -> members.values().forEach(member -> member.tellMode(locked)));
    }

    void closeAll(Closing closing) {
        mailbox.post(() -> members.values().forEach(one -> one.connection().close(closing)));
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
        var earlier = members.get(member.client());
        if (earlier != null && earlier.epoch() > member.epoch()) {
            member.connection().close(Closing.CONNECTED_ELSEWHERE);
            return;
        }
        if (sent == null) {
            sent = head;
        }
        members.put(member.client(), member);
        if (earlier != null) {
            earlier.connection().close(Closing.CONNECTED_ELSEWHERE);
        }
        sendOpened(arrival, head);
    }

    private void sendOpened(Arrival arrival, Head head) {
        var member = arrival.member();
        var missed = arrival.missedUpTo(head);
        var people = new Known();
        people.add(known.people());
        people.add(List.of(member.connection().who()));
        if (missed != null) {
            announce(missed.stream().map(LoggedBatch::author).toList());
            people.add(missed.stream().map(LoggedBatch::author).toList());
        }
        member.connection()
                .send(
                        Frames.opened(
                                head,
                                missed,
                                member.open(locked),
                                arrival.entrance().acknowledged(),
                                tags.names(people.persons()),
                                tags.badges(people.organisations())));
        member.sent(head.ordinal());
        var carets = presence.all(arrival.entrance().authority(), head);
        if (!carets.isEmpty()) {
            member.connection().send(Frames.presence(carets));
        }
    }

    private void remove(UUID client, Connection connection) {
        var member = members.get(client);
        if (member != null && member.connection() == connection) {
            members.remove(client);
            // Who was never seen is not seen leaving either.
            if (presence.remove(client) || !connection.isUnseen()) {
                toAll(Frames.left(client));
            }
        }
    }

    private void sendBatches(List<Entry> entries) {
        announce(entries.stream().map(entry -> entry.batch().author()).toList());
        var frames = new HashMap<Long, Frame>();
        long last = entries.getLast().batch().ordinal();
        for (var member : members.values()) {
            if (member.ordinal() < last) {
                member.connection()
                        .send(frames.computeIfAbsent(member.ordinal(), o -> steps(entries, o)));
                member.sent(last);
            }
        }
        sent = head(entries.getLast());
    }

    /** Encoded once for all who have got as far as that, which is nearly always everyone. */
    private static Frame steps(List<Entry> entries, long after) {
        return Frames.steps(
                entries.stream()
                        .map(Entry::batch)
                        .filter(batch -> batch.ordinal() > after)
                        .toList());
    }

    /** The authority's own head where it is the same, as its hash is computed once. */
    private Head head(Entry last) {
        var current = authority == null ? null : authority.head();
        return current != null && current.ordinal() == last.batch().ordinal()
                ? current
                : Head.after(last);
    }

    /** Tells everyone the names and organisations that they have not been told yet. */
    private void announce(Collection<Authorship> authors) {
        var added = known.add(authors);
        if (!added.persons().isEmpty()) {
            toAll(Frames.peopleFrame(tags.names(added.persons())));
        }
        if (!added.organisations().isEmpty()) {
            toAll(Frames.organisationsFrame(tags.badges(added.organisations())));
        }
    }

    private void moveCaret(Caret caret, Connection connection) {
        var member = members.get(caret.client());
        if (member == null || member.connection() != connection || connection.isUnseen()) {
            return;
        }
        announce(List.of(caret.who()));
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
                toAll(Frames.presence(carets));
            }
        }
    }

    private void sendBeat() {
        var from = authority;
        if (from != null && !members.isEmpty()) {
            var head = lastSent(from);
            toAll(Frames.beat(head.version(), head.hash()));
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
            members.values().forEach(member -> member.tellMode(locked));
        }
    }

    private void toAll(Frame frame) {
        members.values().forEach(member -> member.connection().send(frame));
    }
}
