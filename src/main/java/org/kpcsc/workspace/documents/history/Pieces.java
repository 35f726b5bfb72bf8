package org.kpcsc.workspace.documents.history;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kpcsc.workspace.documents.Authorship;
import org.kpcsc.workspace.documents.model.Node;
import org.kpcsc.workspace.documents.model.Slice;

/**
 * The pieces of a text in order, cut and joined as it changes, and between them what was taken out.
 *
 * <p>Changes come close to each other: a cursor stays where the last one was.
 */
final class Pieces {

    /** So far before a place it is looked for what was taken out there. */
    private static final int REACH = 200;

    private final List<Stretch> stretches = new ArrayList<>();
    private int index;
    private int start;

    /** The last step whose removal is kept. */
    private int removed;

    /** A text of which nothing is known but its size. */
    Pieces(int size) {
        if (size > 0) {
            stretches.add(Piece.base(size, 0));
        }
    }

    /** The same text to begin with, where it is known who had written what was taken out of it. */
    Pieces past(Function<Piece, Stream<OriginRange>> written) {
        var next = new Pieces(0);
        int at = 0;
        for (var stretch : stretches) {
            next.stretches.add(
                    switch (stretch) {
                        case Piece piece -> Piece.base(piece.length(), at);
                        case Removal removal -> removal.past(written);
                    });
            at += stretch.length();
        }
        return next;
    }

    List<Piece> all() {
        return Removal.pieces(stretches).toList();
    }

    /** What was taken out and has not come back, and what had been taken out of that before. */
    List<Removal> removals() {
        var all = new ArrayList<>(Removal.among(stretches).toList());
        for (int i = 0; i < all.size(); i++) {
            Removal.among(all.get(i).stretches()).forEach(all::add);
        }
        return all;
    }

    /** Takes out what begins at a position. */
    void remove(int from, Slice slice, Origin by, int act) {
        int size = slice.size();
        cut(from + size);
        cut(from);
        var range = stretches.subList(index, end(index, size));
        // Whoever takes back their own words has done nothing that anyone will ask about.
        boolean own = range.stream().allMatch(it -> isFresh(it, by.author()));
        var removal = new Removal(act, slice, by, List.copyOf(range));
        range.clear();
        if (!own) {
            stretches.add(index++, removal);
            removed = act;
        }
    }

    /**
     * Puts in what stands between two positions of the text then. Where it is just what its author
     * took out there last, it is again what it was before.
     */
    void insert(int from, int to, Node text, Origin by, int act) {
        cut(from);
        int at = lastTakenOut(by.author());
        if (at >= 0
                && stretches.get(at) instanceof Removal removal
                && removal.slice().size() == to - from
                && removal.slice().equals(text.slice(from, to))) {
            giveBack(at, removal, by);
        } else {
            stretches.add(index, Piece.inserted(to - from, by, act));
            join();
        }
    }

    /**
     * Where among the stretches is what an author took out last at the cursor, or before what
     * others have put in there since they first took something out; -1 for nothing.
     */
    private int lastTakenOut(Authorship author) {
        int found = -1;
        int oldest = Integer.MAX_VALUE;
        int stop = Math.max(0, index - REACH);
        for (int i = index - 1; i >= stop && oldest > 0; i--) {
            int last = -1;
            int first = Integer.MAX_VALUE;
            for (; i >= stop && stretches.get(i) instanceof Removal removal; i--) {
                if (removal.by().author().equals(author)) {
                    last = later(last, i);
                    first = Math.min(first, removal.act());
                }
            }
            if (first < oldest) {
                found = later(found, last);
            }
            if (i >= stop && stretches.get(i) instanceof Piece piece) {
                oldest = piece.isFresh(author) ? 0 : Math.min(oldest, piece.act());
            }
        }
        return found;
    }

    /** Which of two removals was done later; -1 stands for none. */
    private int later(int one, int other) {
        return actAt(other) > actAt(one) ? other : one;
    }

    private int actAt(int at) {
        return at >= 0 && stretches.get(at) instanceof Removal removal ? removal.act() : -1;
    }

    private static boolean isFresh(Stretch stretch, Authorship author) {
        return stretch instanceof Piece piece && piece.isFresh(author);
    }

    private void giveBack(int at, Removal removal, Origin by) {
        var back = removal.stretches().stream().map(one -> one.returnedBy(by)).toList();
        int size = stretches.subList(at, index).stream().mapToInt(Stretch::length).sum();
        if (size == 0) {
            stretches.remove(at);
            stretches.addAll(at, back);
        } else {
            moveBehindOthers(at, back, by.author());
        }
        index = at;
        start -= size;
    }

    /** What else its author took out there comes along, to be put back in its turn. */
    private void moveBehindOthers(int at, List<Stretch> back, Authorship author) {
        var since = stretches.subList(at, index);
        var parts =
                since.stream().skip(1).collect(Collectors.partitioningBy(one -> isOf(one, author)));
        since.clear();
        stretches.addAll(at, parts.getOrDefault(true, List.of()));
        stretches.addAll(at, back);
        stretches.addAll(at, parts.getOrDefault(false, List.of()));
    }

    private static boolean isOf(Stretch stretch, Authorship author) {
        return stretch instanceof Removal removal && removal.by().author().equals(author);
    }

    /** Changes the pieces of a range, none in its length. */
    void update(int from, int to, UnaryOperator<Piece> change) {
        cut(to);
        cut(from);
        int end = end(index, to - from);
        for (int i = index; i < end; i++) {
            if (stretches.get(i) instanceof Piece piece) {
                stretches.set(i, change.apply(piece));
            }
        }
    }

    /** Where among the stretches so many positions end. */
    private int end(int first, int length) {
        int end = first;
        for (int left = length; left > 0; end++) {
            left -= stretches.get(end).length();
        }
        return end;
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

    /**
     * Joins what was put at the cursor with what stands around it, where they are of one kind and
     * nothing was taken out between the two.
     */
    private void join() {
        if (index > 0) {
            start -= stretches.get(--index).length();
        }
        for (int tries = 0; tries < 2 && index + 1 < stretches.size(); tries++) {
            if (stretches.get(index) instanceof Piece piece
                    && stretches.get(index + 1) instanceof Piece next
                    && Math.min(piece.act(), next.act()) > removed
                    && piece.joins(next)) {
                stretches.set(index, piece.with(next));
                stretches.remove(index + 1);
            } else {
                start += stretches.get(index++).length();
            }
        }
    }
}
