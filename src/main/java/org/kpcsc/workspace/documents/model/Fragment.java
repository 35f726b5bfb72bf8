package org.kpcsc.workspace.documents.model;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The children of a node: immutable, adjoining text with the same marks joined.
 *
 * <p>A fragment remembers where it was last changed (the finger) and looks for positions from
 * there: edits come near to each other, so finding one among thousands of children seldom walks
 * far.
 */
public final class Fragment implements Iterable<Node> {

    /** A child, by index, and the offset where it begins. */
    record Place(int index, int offset) {}

    public static final Fragment EMPTY = new Fragment(new Node[0], 0, 0, 0);

    private final Node[] children;
    private final int size;
    private final int fingerIndex;
    private final int fingerOffset;

    private Fragment(Node[] children, int size, int fingerIndex, int fingerOffset) {
        this.children = children;
        this.size = size;
        this.fingerIndex = fingerIndex;
        this.fingerOffset = fingerOffset;
    }

    public static Fragment of(Node node) {
        return new Fragment(new Node[] {node}, node.size(), 0, 0);
    }

    /** Joins adjoining text with the same marks. */
    public static Fragment of(List<Node> nodes) {
        FragmentBuilder builder = new FragmentBuilder(nodes.size());
        nodes.forEach(builder::add);
        return builder.build();
    }

    /** Takes the array as it is: its owner must not keep it, and adjoining text must be joined. */
    static Fragment owning(Node[] children, int size, int fingerIndex, int fingerOffset) {
        return children.length == 0
                ? EMPTY
                : new Fragment(children, size, fingerIndex, fingerOffset);
    }

    public int size() {
        return size;
    }

    public int childCount() {
        return children.length;
    }

    /** Throws a {@link PositionException} where there is no child. */
    public Node child(int index) {
        if (index < 0 || index >= children.length) {
            throw new PositionException("No child " + index);
        }
        return children[index];
    }

    public List<Node> children() {
        return List.of(children);
    }

    @Override
    public Iterator<Node> iterator() {
        return Arrays.asList(children).iterator();
    }

    /** The child that begins at an offset or has it inside; one past the last at the end. */
    Place place(int offset) {
        if (offset < 0 || offset > size) {
            throw new PositionException("Position " + offset + " outside of " + size);
        }
        int index = fingerIndex;
        int start = fingerOffset;
        while (start > offset) {
            start -= children[--index].size();
        }
        while (index < children.length && start + children[index].size() <= offset) {
            start += children[index++].size();
        }
        return new Place(index, start);
    }

    public Fragment append(Fragment other) {
        if (other.size == 0) {
            return this;
        }
        if (size == 0) {
            return other;
        }
        FragmentBuilder builder = new FragmentBuilder(children.length + other.children.length);
        builder.addAll(children, 0, children.length);
        builder.addAll(other.children, 0, other.children.length);
        return builder.build();
    }

    /** What lies between two offsets; nodes that reach beyond are cut. */
    public Fragment cut(int from, int to) {
        if (from == 0 && to == size) {
            return this;
        }
        if (to <= from) {
            return EMPTY;
        }
        FragmentBuilder builder = new FragmentBuilder(4);
        Place place = place(from);
        int start = place.offset();
        for (int i = place.index(); start < to; i++) {
            Node child = child(i);
            builder.add(part(child, from - start, to - start));
            start += child.size();
        }
        return builder.build();
    }

    private static Node part(Node child, int from, int to) {
        if (from <= 0 && to >= child.size()) {
            return child;
        }
        int border = child.isText() ? 0 : 1;
        int inner = child.isText() ? child.size() : child.content().size();
        return child.cut(Math.max(0, from - border), Math.min(inner, to - border));
    }

    /**
     * Replaces what lies between two offsets, neither of which is inside a node other than text.
     */
    Fragment replaceFlat(int from, int to, Fragment insert) {
        Place first = place(from);
        Fragment edited = replaceText(first, from, to, insert);
        if (edited != null) {
            return edited;
        }
        Place last = place(to);
        FragmentBuilder builder = new FragmentBuilder(children.length + insert.childCount() + 1);
        builder.addAll(children, 0, first.index());
        builder.finger(first.offset() == from ? before(first) : first);
        if (first.offset() < from) {
            builder.add(children[first.index()], 0, from - first.offset());
        }
        builder.addAll(insert.children, 0, insert.children.length);
        int next = last.index();
        if (last.offset() < to) {
            builder.add(children[next], to - last.offset(), children[next].size());
            next++;
        }
        builder.addAll(children, next, children.length);
        return builder.build();
    }

    /**
     * The short way for what is typed and deleted inside one run of text; null when it is not that.
     */
    private @Nullable Fragment replaceText(Place at, int from, int to, Fragment insert) {
        if (insert.children.length > 1) {
            return null;
        }
        Fragment here = replaceTextOf(at, from, to, insert);
        return here == null && at.offset() == from && at.index() > 0
                ? replaceTextOf(before(at), from, to, insert)
                : here;
    }

    private @Nullable Fragment replaceTextOf(Place at, int from, int to, Fragment insert) {
        if (at.index() == children.length
                || !(children[at.index()] instanceof TextNode text)
                || to > at.offset() + text.size()
                || text.size() + insert.size == to - from) {
            return null;
        }
        if (insert.size > 0
                && !(insert.children[0] instanceof TextNode added
                        && added.marks().equals(text.marks()))) {
            return null;
        }
        String typed = insert.size > 0 ? insert.children[0].text() : "";
        return withChild(at, text.spliced(from - at.offset(), to - at.offset(), typed));
    }

    /** The child before, whose beginning no change at this place can move. */
    private Place before(Place place) {
        return place.index() == 0
                ? place
                : new Place(place.index() - 1, place.offset() - children[place.index() - 1].size());
    }

    void addTo(FragmentBuilder builder, int from, int to) {
        builder.addAll(children, from, to);
    }

    Fragment withChild(Place place, Node node) {
        Node current = children[place.index()];
        if (current == node) {
            return this;
        }
        Node[] copy = children.clone();
        copy[place.index()] = node;
        return new Fragment(
                copy, size + node.size() - current.size(), place.index(), place.offset());
    }

    void nodesBetween(int from, int to, NodeVisitor visitor, int start, Node parent) {
        Place first = place(from);
        int offset = first.offset();
        for (int i = first.index(); offset < to; i++) {
            Node child = child(i);
            int end = offset + child.size();
            if (end > from
                    && visitor.visit(child, start + offset, parent)
                    && child.content().size() > 0) {
                int inside = offset + 1;
                child.content()
                        .nodesBetween(
                                Math.max(0, from - inside),
                                Math.min(child.content().size(), to - inside),
                                visitor,
                                start + inside,
                                child);
            }
            offset = end;
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof Fragment that
                        && size == that.size
                        && Arrays.equals(children, that.children);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(children);
    }

    @Override
    public String toString() {
        return Arrays.toString(children);
    }
}
