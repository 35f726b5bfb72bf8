package org.kpcsc.workspace.documents.model;

import org.jspecify.annotations.Nullable;

/** A piece of a document; nodes at its start and end may be open, that is cut through. */
public record Slice(Fragment content, int openStart, int openEnd) {

    public static final Slice EMPTY = new Slice(Fragment.EMPTY, 0, 0);

    /** The size that inserting it adds. */
    public int size() {
        return content.size() - openStart - openEnd;
    }

    public boolean isFlat() {
        return openStart == 0 && openEnd == 0;
    }

    /** With a fragment inserted at a position inside; null when it does not fit there. */
    public @Nullable Slice insertAt(int pos, Fragment fragment) {
        Fragment inserted = SliceGap.insert(this, pos, fragment);
        return inserted == null ? null : new Slice(inserted, openStart, openEnd);
    }

    /**
     * Without what lies between two positions; throws a {@link PositionException} unless it is
     * flat.
     */
    public Slice removeBetween(int from, int to) {
        return new Slice(
                SliceGap.remove(content, from + openStart, to + openStart), openStart, openEnd);
    }
}
