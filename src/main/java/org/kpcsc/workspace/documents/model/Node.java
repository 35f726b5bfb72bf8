package org.kpcsc.workspace.documents.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A node of a document: immutable, shared freely between versions.
 *
 * <p>Positions and sizes are UTF-16 code units; a node that is not a leaf has one unit before and
 * one after its content. Terms and behaviour follow https://prosemirror.net/docs/guide/#doc.
 */
public sealed class Node permits TextNode {

    private final NodeType type;
    private final Attrs attrs;
    private final Fragment content;
    private final MarkSet marks;
    private final int size;

    /** Levels below this node, once it has been checked; a plain race at worst checks twice. */
    private int checkedHeight = UNCHECKED;

    private static final int UNCHECKED = -1;

    Node(NodeType type, Attrs attrs, Fragment content, MarkSet marks) {
        this(type, attrs, content, marks, type.isLeaf() ? 1 : content.size() + 2);
    }

    Node(NodeType type, Attrs attrs, Fragment content, MarkSet marks, int size) {
        this.type = type;
        this.attrs = attrs;
        this.content = content;
        this.marks = marks;
        this.size = size;
    }

    public final NodeType type() {
        return type;
    }

    public final Attrs attrs() {
        return attrs;
    }

    public final Fragment content() {
        return content;
    }

    public final MarkSet marks() {
        return marks;
    }

    /** The size in its parent, in positions. */
    public final int size() {
        return size;
    }

    public final int childCount() {
        return content.childCount();
    }

    public final Node child(int index) {
        return content.child(index);
    }

    public final boolean isText() {
        return this instanceof TextNode;
    }

    public final boolean isLeaf() {
        return type.isLeaf();
    }

    /** The text of a text node; empty for any other. */
    public String text() {
        return "";
    }

    /** All the text inside, without anything between blocks. */
    public String textContent() {
        StringBuilder text = new StringBuilder();
        content.forEach(child -> text.append(child.textContent()));
        return text.toString();
    }

    public final boolean sameMarkup(Node other) {
        return type == other.type && marks.equals(other.marks) && attrs.equals(other.attrs);
    }

    /** The same node with other content. */
    public Node with(Fragment newContent) {
        return newContent == content ? this : new Node(type, attrs, newContent, marks);
    }

    /** The same node with other marks. */
    public Node with(MarkSet newMarks) {
        return newMarks == marks ? this : new Node(type, attrs, content, newMarks);
    }

    /** The node with its content, or its text, from one offset to another. */
    public Node cut(int from, int to) {
        return from == 0 && to == content.size() ? this : with(content.cut(from, to));
    }

    /** Throws a {@link PositionException} outside of the node. */
    public final ResolvedPos resolve(int pos) {
        return ResolvedPos.of(this, pos);
    }

    /** What lies between two positions, with the nodes around it open. */
    public final Slice slice(int from, int to) {
        return Slicing.slice(this, from, to);
    }

    /** Throws a {@link ReplaceException} when the slice does not fit. */
    public final Node replace(int from, int to, Slice slice) {
        return Replacement.replace(this, from, to, slice);
    }

    /** The node that begins at a position, or the text around it; null where there is none. */
    public final @Nullable Node nodeAt(int pos) {
        Node node = this;
        int at = pos;
        while (true) {
            Fragment.Place place = node.content.place(at);
            if (place.index() == node.childCount()) {
                return null;
            }
            node = node.child(place.index());
            if (place.offset() == at || node.isText()) {
                return node;
            }
            at -= place.offset() + 1;
        }
    }

    /** Visits every node that touches the range, parents first; see {@link NodeVisitor}. */
    public final void nodesBetween(int from, int to, NodeVisitor visitor) {
        content.nodesBetween(from, to, visitor, 0, this);
    }

    /**
     * The state of matching before a child; throws a {@link SchemaException} on invalid content.
     */
    public final ContentMatch contentMatchAt(int index) {
        ContentMatch match = type.contentMatch().match(content, 0, index);
        if (match == null) {
            throw new SchemaException("Invalid content in " + type);
        }
        return match;
    }

    /** Whether the children from one index to another could be replaced by these. */
    public final boolean canReplace(int from, int to, Fragment replacement) {
        ContentMatch match = contentMatchAt(from).match(replacement);
        match = match == null ? null : match.match(content, to, childCount());
        if (match == null || !match.validEnd()) {
            return false;
        }
        return replacement.children().stream().allMatch(child -> type.allowsMarks(child.marks()));
    }

    /**
     * Throws a {@link SchemaException} unless this node and all inside are as the schema wants
     * them.
     *
     * <p>A node remembers that it was found good, so that after an edit only what is new is looked
     * at.
     */
    public final void check() {
        height(Nesting.LIMIT);
    }

    private int height(int limit) {
        if (checkedHeight == UNCHECKED) {
            if (limit == 0 && childCount() > 0) {
                throw new SchemaException("Nested deeper than " + Nesting.LIMIT + " levels");
            }
            checkSelf();
            checkedHeight = tallest(limit);
        } else if (checkedHeight > limit) {
            throw new SchemaException("Nested deeper than " + Nesting.LIMIT + " levels");
        }
        return checkedHeight;
    }

    private int tallest(int limit) {
        int tallest = 0;
        for (int i = 0; i < childCount(); i++) {
            tallest = Math.max(tallest, child(i).height(limit - 1) + 1);
        }
        return tallest;
    }

    /** Checks the node itself, not its children. */
    void checkSelf() {
        if (!type.validContent(content)) {
            throw new SchemaException("Invalid content in " + type);
        }
        type.checkAttrs(attrs);
        MarkSet proper = MarkSet.NONE;
        for (Mark mark : marks) {
            mark.type().checkAttrs(mark.attrs());
            proper = proper.with(mark);
        }
        if (!proper.equals(marks)) {
            throw new SchemaException("Marks that cannot be together: " + marks);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof Node that
                        && size == that.size
                        && sameMarkup(that)
                        && text().equals(that.text())
                        && content.equals(that.content);
    }

    @Override
    public int hashCode() {
        return Objects.hash(type.index(), attrs, marks, text(), content);
    }

    @Override
    public String toString() {
        String inner = childCount() > 0 ? content.toString() : "";
        return type + inner + (marks.isEmpty() ? "" : marks.toString());
    }
}
