package org.kpcsc.workspace.documents.history;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The pieces of a text in order, cut and joined as it changes.
 *
 * <p>Changes come close to each other: a cursor stays where the last one was.
 */
final class Pieces {

    private final List<Piece> pieces = new ArrayList<>();
    private int index;
    private int start;

    Pieces(int size) {
        if (size > 0) {
            pieces.add(new Piece(size, 0, null, null, null));
        }
    }

    List<Piece> all() {
        return pieces;
    }

    /** Puts a piece in place of a range, and answers with what stood there. */
    List<Piece> replace(int from, int to, Piece by) {
        cut(to);
        cut(from);
        int first = index;
        int last = first;
        for (int at = from; at < to; last++) {
            at += pieces.get(last).length();
        }
        var range = pieces.subList(first, last);
        var before = List.copyOf(range);
        range.clear();
        if (by.length() > 0) {
            pieces.add(first, by);
        }
        join();
        return before;
    }

    /** Changes the pieces of a range, none in its length. */
    void update(int from, int to, UnaryOperator<Piece> change) {
        cut(to);
        cut(from);
        for (int at = from, i = index; at < to; i++) {
            at += pieces.get(i).length();
            pieces.set(i, change.apply(pieces.get(i)));
        }
    }

    /** Moves the cursor to a position, which is the beginning of a piece then, or the end. */
    private void cut(int position) {
        while (start > position) {
            start -= pieces.get(--index).length();
        }
        while (index < pieces.size() && start + pieces.get(index).length() <= position) {
            start += pieces.get(index++).length();
        }
        if (start < position) {
            var piece = pieces.get(index);
            int at = position - start;
            pieces.set(index, piece.cut(0, at));
            pieces.add(++index, piece.cut(at, piece.length()));
            start = position;
        }
    }

    /** Joins what was put at the cursor with what stands around it, where they are of one kind. */
    private void join() {
        if (index > 0) {
            start -= pieces.get(--index).length();
        }
        for (int tries = 0; tries < 2 && index + 1 < pieces.size(); ) {
            if (pieces.get(index).joins(pieces.get(index + 1))) {
                pieces.set(index, pieces.get(index).with(pieces.remove(index + 1)));
            } else {
                start += pieces.get(index++).length();
            }
            tries++;
        }
    }
}
