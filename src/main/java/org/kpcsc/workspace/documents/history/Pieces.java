package org.kpcsc.workspace.documents.history;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.kpcsc.workspace.documents.Authorship;
import org.kpcsc.workspace.documents.model.Fragment;
import org.kpcsc.workspace.documents.model.Slice;

/**
 * The pieces of a text in order, cut and joined as it changes, and between them what was taken out.
 *
 * <p>Changes come close to each other: a cursor stays where the last one was.
 */
final class Pieces {

    /** How many removals at one place are looked through for what comes back to it. */
    private static final int REACH = 500;

    private final List<Stretch> stretches = new ArrayList<>();
    private int index;
    private int start;

    Pieces(int size) {
        if (size > 0) {
            stretches.add(new Piece(size, 0, null, null, null));
        }
    }

    List<Piece> all() {
        return Removal.pieces(stretches).toList();
    }

    /** What was taken out and has not come back, in the order of the text. */
    Stream<Removal> removals() {
        return Removal.inside(stretches);
    }

    /** Takes out what begins at a position. */
    void remove(int from, Slice slice, Origin by) {
        int to = from + slice.size();
        cut(to);
        cut(from);
        int last = index;
        for (int at = from; at < to; last++) {
            at += stretches.get(last).length();
        }
        var range = stretches.subList(index, last);
        var removal = new Removal(slice, by, List.copyOf(range));
        range.clear();
        stretches.add(index++, removal);
    }

    /**
     * Puts in what stands at a position then. Where it is just what its author took out there, it
     * is again what it was before: undoing a deletion makes nobody's words one's own.
     */
    void insert(int at, Slice slice, Origin by) {
        cut(at);
        int first = index;
        int returning = 0;
        while (returning == 0
                && first > 0
                && index - first < REACH
                && stretches.get(first - 1) instanceof Removal) {
            first--;
            returning = returning(first, slice, by.author());
        }
        if (returning > 0) {
            giveBack(first, returning);
        } else {
            stretches.add(index, Piece.inserted(slice.size(), by));
            join();
        }
    }

    /** How many removals, from that one on, come back as the slice; 0 where they are not that. */
    private int returning(int first, Slice slice, Authorship author) {
        var content = Fragment.EMPTY;
        for (int i = first; i < index && content.size() < slice.size(); i++) {
            if (!(stretches.get(i) instanceof Removal removal)
                    || !removal.by().author().equals(author)) {
                return 0;
            }
            if (i == first && removal.slice().equals(slice)) {
                return 1;
            }
            if (!slice.isFlat() || !removal.slice().isFlat()) {
                return 0;
            }
            content = content.append(removal.slice().content());
            if (content.equals(slice.content())) {
                return i - first + 1;
            }
        }
        return 0;
    }

    private void giveBack(int first, int count) {
        var range = stretches.subList(first, first + count);
        var back =
                range.stream()
                        .map(Removal.class::cast)
                        .flatMap(removal -> removal.stretches().stream())
                        .toList();
        range.clear();
        stretches.addAll(first, back);
        index += back.size() - count;
        start += back.stream().mapToInt(Stretch::length).sum();
    }

    /** Changes the pieces of a range, none in its length. */
    void update(int from, int to, UnaryOperator<Piece> change) {
        cut(to);
        cut(from);
        for (int at = from, i = index; at < to; i++) {
            at += stretches.get(i).length();
            if (stretches.get(i) instanceof Piece piece) {
                stretches.set(i, change.apply(piece));
            }
        }
    }

    /**
     * Moves the cursor to a position, behind what was taken out there; a piece begins there then.
     */
    private void cut(int position) {
        while (start > position) {
            start -= stretches.get(--index).length();
        }
        while (index < stretches.size() && start + stretches.get(index).length() <= position) {
            start += stretches.get(index++).length();
        }
        if (start < position && stretches.get(index) instanceof Piece piece) {
            int at = position - start;
            stretches.set(index, piece.cut(0, at));
            stretches.add(++index, piece.cut(at, piece.length()));
            start = position;
        }
    }

    /** Joins what was put at the cursor with what stands around it, where they are of one kind. */
    private void join() {
        if (index > 0) {
            start -= stretches.get(--index).length();
        }
        for (int tries = 0; tries < 2 && index + 1 < stretches.size(); tries++) {
            if (stretches.get(index) instanceof Piece piece
                    && stretches.get(index + 1) instanceof Piece next
                    && piece.joins(next)) {
                stretches.set(index, piece.with(next));
                stretches.remove(index + 1);
            } else {
                start += stretches.get(index++).length();
            }
        }
    }
}
