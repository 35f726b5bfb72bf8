package org.kpcsc.workspace.documents.history;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.model.Slice;

/** What was taken out of a text last. */
final class Taken {

    /** In positions, in all; what was taken out before is forgotten. */
    private static final int MOST = 1_000_000;

    private final Tokens tokens = new Tokens();
    private final Map<Integer, long[]> known = new LinkedHashMap<>();
    private int size;
    private int last;

    long[] read(Slice slice) {
        return tokens.of(slice);
    }

    /** Answers with the number that it is known by. */
    int keep(Slice slice) {
        var taken = tokens.of(slice);
        known.put(++last, taken);
        size += taken.length;
        while (size > MOST) {
            forget(known.keySet().iterator().next());
        }
        return last;
    }

    /** Null for what is forgotten. */
    long @Nullable [] of(int number) {
        return known.get(number);
    }

    void forget(int number) {
        var taken = known.remove(number);
        if (taken != null) {
            size -= taken.length;
        }
    }
}
