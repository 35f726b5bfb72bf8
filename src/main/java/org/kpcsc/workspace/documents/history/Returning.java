package org.kpcsc.workspace.documents.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.Authorship;
import org.kpcsc.workspace.documents.model.Node;

/**
 * Finds whether what somebody put in is what they had taken out at that place: all that they took
 * out there in one go, or in several. A part of it is not, or whoever corrects a word would leave
 * its first letters to whom they were.
 */
final class Returning {

    /** How many pieces and removals before a place are looked through. */
    private static final int REACH = 200;

    /** A single letter may be any. */
    private static final int FEWEST = 2;

    /** Removals that are compared for one insertion, at most. */
    private static final int PATIENCE = 2_000;

    /**
     * What one author put in at a place, one piece beside the other.
     *
     * @param from where it begins in the text
     * @param least until where the last of it was put in, in positions
     * @param most how long it is
     */
    record Fresh(int from, int least, int most, Node text) {}

    /**
     * What has come back.
     *
     * @param removals where they are among the stretches
     */
    record Found(int from, int size, List<Integer> removals) {}

    private final Taken taken;
    private final List<Integer> places = new ArrayList<>();
    private final List<Removal> removals = new ArrayList<>();
    private int patience = PATIENCE;

    /**
     * With what somebody took out before a place; others may have taken something out, or put
     * something in, meanwhile.
     */
    Returning(Taken taken, List<Stretch> before, Authorship author) {
        this.taken = taken;
        int reach = Math.max(0, before.size() - REACH);
        for (int i = before.size() - 1; i >= reach; i--) {
            var stretch = before.get(i);
            if (stretch instanceof Piece piece && (piece.isBase() || piece.isFresh(author))) {
                break;
            }
            if (stretch instanceof Removal removal && removal.by().author().equals(author)) {
                places.addFirst(i);
                removals.addFirst(removal);
            }
        }
    }

    /** What was taken out last, where several are what stands there; null for none. */
    @Nullable Found in(Fresh fresh) {
        Found found = null;
        int latest = 0;
        long[] there = null;
        for (int first = 0; first < removals.size(); first++) {
            int size = 0;
            for (int last = first; last < removals.size() && size <= fresh.most(); last++) {
                size += removals.get(last).size();
                if (!isWhole(first, last)
                        || size < Math.max(FEWEST, fresh.least())
                        || size > fresh.most()) {
                    continue;
                }
                there = there == null ? read(fresh) : there;
                int act = latestAct(first, last);
                if (act > latest && isThere(first, last, there)) {
                    latest = act;
                    found =
                            new Found(
                                    fresh.from(),
                                    size,
                                    List.copyOf(places.subList(first, last + 1)));
                }
            }
        }
        return found;
    }

    private long[] read(Fresh fresh) {
        int known = removals.stream().mapToInt(Removal::size).sum();
        int to = fresh.from() + Math.min(known, fresh.most());
        return taken.read(fresh.text().slice(fresh.from(), to));
    }

    /** Whether nothing that was taken out in the same go stands beside them. */
    private boolean isWhole(int first, int last) {
        return (first == 0 || !isOneGo(first - 1))
                && (last + 1 == removals.size() || !isOneGo(last));
    }

    /** Whether one was taken out right after the other. */
    private boolean isOneGo(int index) {
        return Math.abs(removals.get(index).act() - removals.get(index + 1).act()) <= 1;
    }

    private int latestAct(int first, int last) {
        return removals.subList(first, last + 1).stream()
                .mapToInt(Removal::act)
                .max()
                .orElseThrow();
    }

    private boolean isThere(int first, int last, long[] there) {
        int at = 0;
        for (var removal : removals.subList(first, last + 1)) {
            var tokens = taken.of(removal.number());
            if (tokens == null || --patience < 0) {
                return false;
            }
            int end = at + tokens.length;
            if (!Arrays.equals(tokens, 0, tokens.length, there, at, end)) {
                return false;
            }
            at = end;
        }
        return true;
    }
}
