package org.kpcsc.workspace.documents.model;

/** Cuts slices out of nodes. */
final class Slicing {

    private Slicing() {}

    static Slice slice(Node root, int from, int to) {
        if (from == to) {
            return Slice.EMPTY;
        }
        if (from < 0 || to > root.content().size() || from > to) {
            throw new PositionException("Range " + from + "-" + to + " outside of the document");
        }
        Node node = root;
        int start = 0;
        while (true) {
            Fragment.Place place = node.content().place(from - start);
            int childStart = start + place.offset();
            if (childStart == from || node.child(place.index()).isText()) {
                return cut(node, from - start, to - start);
            }
            Node child = node.child(place.index());
            if (to >= childStart + child.size()) {
                return cut(node, from - start, to - start);
            }
            node = child;
            start = childStart + 1;
        }
    }

    private static Slice cut(Node node, int from, int to) {
        return new Slice(node.content().cut(from, to), depth(node, from), depth(node, to));
    }

    /** How many levels below the node a position lies. */
    private static int depth(Node root, int pos) {
        Node node = root;
        int at = pos;
        for (int depth = 0; ; depth++) {
            Fragment.Place place = node.content().place(at);
            if (place.offset() == at || node.child(place.index()).isText()) {
                return depth;
            }
            node = node.child(place.index());
            at -= place.offset() + 1;
        }
    }
}
