package org.kpcsc.workspace.documents.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A position and the nodes around it, from the document (depth 0) to its parent. */
public final class ResolvedPos {

    /**
     * A node around the position: where its content starts, and the child at or after the position.
     */
    private record Level(Node node, int start, Fragment.Place place) {}

    private final int pos;
    private final List<Level> levels;

    private ResolvedPos(int pos, List<Level> levels) {
        this.pos = pos;
        this.levels = levels;
    }

    static ResolvedPos of(Node root, int pos) {
        if (pos < 0 || pos > root.content().size()) {
            throw new PositionException("Position " + pos + " outside of the document");
        }
        List<Level> levels = new ArrayList<>(4);
        Node node = root;
        int start = 0;
        while (true) {
            Fragment.Place place = node.content().place(pos - start);
            levels.add(new Level(node, start, place));
            int childStart = start + place.offset();
            if (childStart == pos || node.child(place.index()).isText()) {
                return new ResolvedPos(pos, levels);
            }
            if (levels.size() > 2 * Nesting.LIMIT) {
                throw new PositionException("Position nested too deeply");
            }
            node = node.child(place.index());
            start = childStart + 1;
        }
    }

    public int pos() {
        return pos;
    }

    public int depth() {
        return levels.size() - 1;
    }

    public Node parent() {
        return levels.getLast().node();
    }

    public int parentOffset() {
        return pos - levels.getLast().start();
    }

    public Node node(int depth) {
        return level(depth).node();
    }

    public int index(int depth) {
        return level(depth).place().index();
    }

    /** The index after the position: that of the next child, unless it is inside one. */
    public int indexAfter(int depth) {
        return depth == depth() && textOffset() == 0 ? index(depth) : index(depth) + 1;
    }

    /** Where the content of the node at a depth starts. */
    public int start(int depth) {
        return level(depth).start();
    }

    public int end(int depth) {
        return start(depth) + node(depth).content().size();
    }

    /** The position before the node at a depth. */
    public int before(int depth) {
        if (depth == 0) {
            throw new PositionException("Nothing is before the document");
        }
        return depth == depth() + 1 ? pos : start(depth) - 1;
    }

    public int after(int depth) {
        if (depth == 0) {
            throw new PositionException("Nothing is after the document");
        }
        return depth == depth() + 1 ? pos : end(depth) + 1;
    }

    /** How far inside a text node the position is. */
    public int textOffset() {
        return parentOffset() - levels.getLast().place().offset();
    }

    public @Nullable Node nodeAfter() {
        int index = index(depth());
        if (index == parent().childCount()) {
            return null;
        }
        Node child = parent().child(index);
        return textOffset() == 0 ? child : child.cut(textOffset(), child.size());
    }

    public @Nullable Node nodeBefore() {
        int index = index(depth());
        if (textOffset() > 0) {
            return parent().child(index).cut(0, textOffset());
        }
        return index == 0 ? null : parent().child(index - 1);
    }

    /** The depth of the deepest node around both this and another position. */
    public int sharedDepth(int other) {
        for (int depth = depth(); depth > 0; depth--) {
            if (start(depth) <= other && end(depth) >= other) {
                return depth;
            }
        }
        return 0;
    }

    private Level level(int depth) {
        if (depth < 0 || depth >= levels.size()) {
            throw new PositionException("No node at depth " + depth);
        }
        return levels.get(depth);
    }
}
