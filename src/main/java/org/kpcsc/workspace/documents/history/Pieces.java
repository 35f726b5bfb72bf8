package org.kpcsc.workspace.documents.history;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
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

    private final List<Stretch> stretches = new ArrayList<>();
    private final Taken taken;
    private int index;
    private int start;

    private Pieces(Taken taken) {
        this.taken = taken;
    }

    /** A text of which nothing is known but its size. */
    Pieces(int size) {
        this(new Taken());
        if (size > 0) {
            stretches.add(Piece.base(size, 0));
        }
    }

    /** The same text to begin with, where it is known who had written what was taken out of it. */
    Pieces past(Function<Piece, Stream<OriginRange>> written) {
        var next = new Pieces(taken);
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
        int to = from + slice.size();
        cut(to);
        cut(from);
        var range = stretches.subList(index, end(index, to - from));
        var removal = new Removal(taken.keep(slice), act, to - from, by, List.copyOf(range));
        range.clear();
        stretches.add(index++, removal);
    }

    /** Puts in what stands between two positions of the text then. */
    void insert(int from, int to, Node text, Origin by) {
        cut(from);
        stretches.add(index, Piece.inserted(to - from, by));
        int first = index;
        int begin = from;
        while (first > 0 && isFresh(first - 1, by.author())) {
            begin -= stretches.get(--first).length();
        }
        int end = to;
        for (int next = index + 1; next < stretches.size() && isFresh(next, by.author()); next++) {
            end += stretches.get(next).length();
        }
        var found =
                new Returning(taken, stretches.subList(0, first), by.author())
                        .in(new Returning.Fresh(begin, to - begin, end - begin, text));
        if (found == null) {
            join();
        } else {
            giveBack(found, by);
        }
    }

    private boolean isFresh(int at, Authorship author) {
        return stretches.get(at) instanceof Piece piece && piece.isFresh(author);
    }

    /** What has come back is again what it was before. */
    private void giveBack(Returning.Found found, Origin by) {
        cut(found.from() + found.size());
        cut(found.from());
        var back = new ArrayList<Stretch>();
        for (int at : found.removals()) {
            if (stretches.get(at) instanceof Removal removal) {
                taken.forget(removal.number());
                removal.stretches().forEach(one -> back.add(one.returnedBy(by)));
            }
        }
        stretches.subList(index, end(index, found.size())).clear();
        stretches.addAll(index, back);
        found.removals().reversed().forEach(at -> stretches.remove((int) at));
        index = 0;
        start = 0;
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
