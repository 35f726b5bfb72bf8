package org.kpcsc.workspace.documents.transport;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.authority.Entry;

/** The open connections of a room, one for each editor; belongs to its room. */
final class Audience {

    private final Map<UUID, Member> members = new LinkedHashMap<>();

    boolean isEmpty() {
        return members.isEmpty();
    }

    /**
     * Lets an editor's connection take the place of its earlier one, which is closed.
     *
     * @return false where a later one of the same editor is here already; then this one is closed
     */
    boolean enter(Member member) {
        var present = members.get(member.client());
        if (present != null && present.epoch() > member.epoch()) {
            member.connection().close(Closing.CONNECTED_ELSEWHERE);
            return false;
        }
        members.put(member.client(), member);
        if (present != null) {
            present.connection().close(Closing.CONNECTED_ELSEWHERE);
        }
        return true;
    }

    /** False where the connection had no place, or has lost it to a later one. */
    boolean remove(UUID client, Connection connection) {
        return has(client, connection) && members.remove(client) != null;
    }

    boolean has(UUID client, Connection connection) {
        @Nullable Member member = members.get(client);
        return member != null && member.connection() == connection;
    }

    void toAll(Frame frame) {
        members.values().forEach(member -> member.connection().send(frame));
    }

    /** Sends each what it has not been sent yet, in a frame encoded once for all who are as far. */
    void sendBatches(List<Entry> entries) {
        var frames = new HashMap<Long, Frame>();
        long last = entries.getLast().batch().ordinal();
        for (var member : members.values()) {
            if (member.ordinal() < last) {
                member.connection()
                        .send(frames.computeIfAbsent(member.ordinal(), o -> steps(entries, o)));
                member.sent(last);
            }
        }
    }

    private static Frame steps(List<Entry> entries, long after) {
        return Frames.steps(
                entries.stream()
                        .map(Entry::batch)
                        .filter(batch -> batch.ordinal() > after)
                        .toList());
    }

    /** Tells those whose mode is another than they were told. */
    void tellModes(boolean locked) {
        members.values().forEach(member -> member.tellMode(locked));
    }

    void closeAll(Closing closing) {
        members.values().forEach(member -> member.connection().close(closing));
    }
}
