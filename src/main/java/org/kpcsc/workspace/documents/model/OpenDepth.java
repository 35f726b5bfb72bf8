package org.kpcsc.workspace.documents.model;

/** How deep the sides of a slice can be open. */
final class OpenDepth {

    private OpenDepth() {}

    static boolean fits(Slice slice) {
        return slice.openStart() <= start(slice.content())
                && slice.openEnd() <= end(slice.content());
    }

    private static int start(Fragment fragment) {
        int depth = 0;
        Fragment at = fragment;
        while (at.childCount() > 0 && !at.child(0).isLeaf()) {
            at = at.child(0).content();
            depth++;
        }
        return depth;
    }

    private static int end(Fragment fragment) {
        int depth = 0;
        Fragment at = fragment;
        while (at.childCount() > 0 && !at.child(at.childCount() - 1).isLeaf()) {
            at = at.child(at.childCount() - 1).content();
            depth++;
        }
        return depth;
    }
}
