package org.kpcsc.workspace.documents.history;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.Authorship;

/**
 * A stretch of a text of which every position came about in the same way.
 *
 * @param base where in the text that was begun with it stood; {@link #NEW} for what came later
 * @param act the step that put in the first of it; 0 for what stood there or was taken out before
 * @param inserted through whom it came in; null for what stood there from the beginning, or was
 *     taken out before
 * @param restored whose words it was that came back; null where they did not
 * @param touched who changed its marks or attributes last; null for nobody
 */
record Piece(
        int length,
        int base,
        int act,
        @Nullable Origin inserted,
        @Nullable OriginRange restored,
        @Nullable Origin touched)
        implements Stretch {

    static final int NEW = -1;

    static Piece base(int length, int at) {
        return new Piece(length, at, 0, null, null, null);
    }

    static Piece inserted(int length, Origin by, int act) {
        return new Piece(length, NEW, act, by, null, null);
    }

    static Piece takenOutBefore(OriginRange words) {
        return new Piece(words.length(), NEW, 0, null, words, null);
    }

    /** What was taken out before the beginning comes in now, and is still whose it was. */
    @Override
    public Piece returnedBy(Origin by) {
        return isBase() || inserted != null
                ? this
                : new Piece(length, base, act, by, restored, touched);
    }

    /** Whether the author put it in, and it is nobody else's. */
    boolean isFresh(Authorship author) {
        return restored == null && inserted != null && inserted.author().equals(author);
    }

    boolean isBase() {
        return base != NEW;
    }

    Piece cut(int from, int to) {
        int begin = isBase() ? base + from : NEW;
        return new Piece(to - from, begin, act, inserted, restored, touched);
    }

    Piece touchedBy(Origin by) {
        return new Piece(length, base, act, inserted, restored, by);
    }

    Piece restoredFrom(OriginRange words) {
        return new Piece(length, base, act, inserted, words, touched);
    }

    boolean joins(Piece next) {
        return (isBase() ? next.base == base + length : !next.isBase())
                && Objects.equals(inserted, next.inserted)
                && Objects.equals(restored, next.restored)
                && Objects.equals(touched, next.touched);
    }

    Piece with(Piece next) {
        int first = Math.min(act, next.act);
        return new Piece(length + next.length, base, first, inserted, restored, touched);
    }
}
