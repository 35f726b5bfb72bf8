package org.kpcsc.workspace.documents.model;

import org.jspecify.annotations.Nullable;

/** Fills or clears the gap of a slice, for steps that keep what is in the middle. */
final class SliceGap {

    private SliceGap() {}

    static @Nullable Fragment insert(Slice slice, int pos, Fragment gap) {
        return insert(
                slice.content(),
                pos + slice.openStart(),
                gap,
                slice.openStart() + 1,
                slice.openEnd() + 1,
                null);
    }

    /**
     * Nodes that are open here are completed by what is around the slice: only closed ones are
     * asked.
     */
    private static @Nullable Fragment insert(
            Fragment content,
            int at,
            Fragment gap,
            int openStart,
            int openEnd,
            @Nullable Node parent) {
        Fragment.Place place = content.place(at);
        int index = place.index();
        if (place.offset() == at || content.child(index).isText()) {
            if (parent != null
                    && openStart <= 0
                    && openEnd <= 0
                    && !parent.canReplace(index, index, gap)) {
                return null;
            }
            return content.replaceFlat(at, at, gap);
        }
        Node child = content.child(index);
        Fragment inner =
                insert(
                        child.content(),
                        at - place.offset() - 1,
                        gap,
                        index == 0 ? openStart - 1 : 0,
                        index == content.childCount() - 1 ? openEnd - 1 : 0,
                        child);
        return inner == null ? null : content.withChild(place, child.with(inner));
    }

    static Fragment remove(Fragment content, int from, int to) {
        Fragment.Place first = content.place(from);
        Fragment.Place last = content.place(to);
        if (first.offset() == from || content.child(first.index()).isText()) {
            if (last.offset() != to && !content.child(last.index()).isText()) {
                throw new PositionException("Removing a range that is not flat");
            }
            return content.replaceFlat(from, to, Fragment.EMPTY);
        }
        if (first.index() != last.index()) {
            throw new PositionException("Removing a range that is not flat");
        }
        Node child = content.child(first.index());
        int inside = first.offset() + 1;
        return content.withChild(
                first, child.with(remove(child.content(), from - inside, to - inside)));
    }
}
