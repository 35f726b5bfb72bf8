package org.kpcsc.workspace.documents.transport;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.authority.Authority;
import org.kpcsc.workspace.documents.authority.Entry;
import org.kpcsc.workspace.documents.authority.Head;

/** The carets in one document; belongs to its room. */
final class Presence {

    private final Map<UUID, Caret> carets = new LinkedHashMap<>();
    private final Set<UUID> moved = new LinkedHashSet<>();

    void put(Caret caret) {
        carets.put(caret.client(), caret);
        moved.add(caret.client());
    }

    boolean remove(UUID client) {
        moved.remove(client);
        return carets.remove(client) != null;
    }

    /** The carets that have moved since this was last asked, as they are in that text. */
    List<Caret> takeMoved(Authority authority, Head head) {
        var clients = List.copyOf(moved);
        moved.clear();
        for (var client : clients) {
            // One that was never in the text is forgotten.
            carets.computeIfPresent(client, (id, caret) -> brought(caret, authority, head));
        }
        return clients.stream().filter(carets::containsKey).map(carets::get).toList();
    }

    /** Everyone's caret as it is in that text. */
    List<Caret> all(Authority authority, Head head) {
        return carets.values().stream()
                .map(caret -> brought(caret, authority, head))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable Caret brought(Caret caret, Authority authority, Head head) {
        if (caret.version() > head.version() || !authority.reaches(caret.version())) {
            return null;
        }
        var missed =
                authority.since(caret.version()).stream()
                        .filter(entry -> entry.batch().ordinal() <= head.ordinal())
                        .toList();
        if (!missed.isEmpty() && !isThere(caret, missed)) {
            return null;
        }
        var now = missed.isEmpty() ? caret : caret.after(missed);
        return now.isWithin(head.text().content().size()) ? now : null;
    }

    private static boolean isThere(Caret caret, List<Entry> missed) {
        return caret.isWithin(missed.getFirst().before().content().size());
    }
}
