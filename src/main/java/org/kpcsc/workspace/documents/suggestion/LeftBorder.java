package org.kpcsc.workspace.documents.suggestion;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.model.Mark;
import org.kpcsc.workspace.documents.model.Node;
import org.kpcsc.workspace.documents.model.ResolvedPos;

/** A border that somebody withdraws, and leaves to those whose block came before it. */
final class LeftBorder {

    private LeftBorder() {}

    /** Whether this mark on the block at a position says that it is such a border. */
    static boolean is(Mark others, Node text, int pos, Predicate<SuggestionId> own) {
        var place = text.resolve(pos);
        return Modification.levels(others, Modification.SPLIT) > 0
                && !isInInserted(place, own)
                && bearsIdOf(others, before(place));
    }

    private static boolean isInInserted(ResolvedPos place, Predicate<SuggestionId> own) {
        for (int depth = 0; depth <= place.depth(); depth++) {
            if (SuggestionMark.INSERTION.isOn(place.node(depth), own)) {
                return true;
            }
        }
        var block = place.nodeAfter();
        return block != null && SuggestionMark.INSERTION.isOn(block, own);
    }

    /** The block with which the one at a place would be joined, with what both stand in. */
    private static @Nullable Node before(ResolvedPos place) {
        int depth = place.depth();
        while (depth > 0 && place.index(depth) == 0) {
            depth--;
        }
        if (place.index(depth) == 0) {
            return null;
        }
        var before = place.node(depth).child(place.index(depth) - 1);
        for (int levels = place.depth() - depth; levels > 0; levels--) {
            if (before.childCount() == 0) {
                return null;
            }
            before = before.child(before.childCount() - 1);
        }
        return before;
    }

    private static boolean bearsIdOf(Mark others, @Nullable Node before) {
        var id = SuggestionId.of(others);
        return id != null && before != null && SuggestionMark.INSERTION.isOn(before, id::equals);
    }
}
