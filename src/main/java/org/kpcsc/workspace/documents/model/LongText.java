package org.kpcsc.workspace.documents.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A long run of text in pieces, immutable: an edit copies the piece that it is in and shares all
 * others, so that typing in a text of one single paragraph costs no more than elsewhere.
 */
final class LongText implements CharSequence {

    /** Up to twice as long a text stays in one piece. */
    private static final int PIECE = 1024;

    private final List<String> pieces;
    private final int length;

    private LongText(List<String> pieces, int length) {
        this.pieces = pieces;
        this.length = length;
    }

    /** The text with a part of it replaced. */
    static CharSequence spliced(CharSequence text, int from, int to, String insert) {
        if (text instanceof LongText pieces) {
            return pieces.spliced(from, to, insert);
        }
        StringBuilder spliced =
                new StringBuilder(text.length() + insert.length() + from - to)
                        .append(text, 0, from)
                        .append(insert)
                        .append(text, to, text.length());
        return spliced.length() <= 2 * PIECE
                ? spliced.toString()
                : new LongText(cut(spliced), spliced.length());
    }

    private LongText spliced(int from, int to, String insert) {
        int first = 0;
        int start = 0;
        while (start + pieces.get(first).length() < from) {
            start += pieces.get(first++).length();
        }
        int last = first;
        int end = start + pieces.get(first).length();
        while (end < to) {
            end += pieces.get(++last).length();
        }
        String ending = pieces.get(last);
        StringBuilder changed =
                new StringBuilder(PIECE)
                        .append(pieces.get(first), 0, from - start)
                        .append(insert)
                        .append(ending, ending.length() - (end - to), ending.length());
        if (changed.length() < PIECE / 2 && last + 1 < pieces.size()) {
            changed.append(pieces.get(++last));
        }
        return new LongText(
                with(first, last + 1, cut(changed)), length + insert.length() + from - to);
    }

    private List<String> with(int first, int end, List<String> changed) {
        List<String> all = new ArrayList<>(pieces.size() + changed.size());
        all.addAll(pieces.subList(0, first));
        all.addAll(changed);
        all.addAll(pieces.subList(end, pieces.size()));
        return all;
    }

    private static List<String> cut(StringBuilder text) {
        if (text.length() <= 2 * PIECE) {
            return text.isEmpty() ? List.of() : List.of(text.toString());
        }
        List<String> pieces = new ArrayList<>();
        for (int from = 0; from < text.length(); from += PIECE) {
            pieces.add(text.substring(from, Math.min(from + PIECE, text.length())));
        }
        return pieces;
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int index) {
        return toString().charAt(index);
    }

    @Override
    public CharSequence subSequence(int from, int to) {
        return toString().substring(from, to);
    }

    @Override
    public String toString() {
        return String.join("", pieces);
    }
}
