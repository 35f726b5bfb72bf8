package org.kpcsc.workspace.documents.model;

import org.jspecify.annotations.Nullable;

/**
 * Replaces a range of a document by a slice.
 *
 * <p>The open sides of the slice are joined to what is left and right of the range, level by level;
 * every node whose content changes is checked. Behaves as {@code Node.replace} of
 * prosemirror-model.
 */
final class Replacement {

    private final Slice slice;
    private final ResolvedPos from;
    private final ResolvedPos to;

    private Replacement(ResolvedPos from, ResolvedPos to, Slice slice) {
        this.from = from;
        this.to = to;
        this.slice = slice;
    }

    static Node replace(Node doc, int from, int to, Slice slice) {
        if (slice.isFlat() && from <= to) {
            Node flat = flat(doc, from, to, slice.content(), 2 * Nesting.LIMIT);
            if (flat != null) {
                return flat;
            }
        }
        return new Replacement(doc.resolve(from), doc.resolve(to), slice).replace();
    }

    /**
     * The short way when both ends are in the same node; null when they are not, and where it would
     * lead below so many levels: the long way then says that this is too deep.
     */
    private static @Nullable Node flat(Node node, int from, int to, Fragment insert, int levels) {
        Fragment content = node.content();
        Fragment.Place place = content.place(from);
        if (isInside(content, place, from)) {
            Node child = content.child(place.index());
            int inside = place.offset() + 1;
            if (levels == 0 || to >= place.offset() + child.size()) {
                return null;
            }
            Node replaced = flat(child, from - inside, to - inside, insert, levels - 1);
            return replaced == null ? null : node.with(content.withChild(place, replaced));
        }
        if (from != to && isInside(content, content.place(to), to)) {
            return null;
        }
        return close(node, content.replaceFlat(from, to, insert));
    }

    private static boolean isInside(Fragment content, Fragment.Place place, int offset) {
        return place.offset() < offset && !content.child(place.index()).isText();
    }

    private Node replace() {
        if (slice.openStart() > from.depth()) {
            throw new ReplaceException("Inserted content is deeper than where it goes");
        }
        if (from.depth() - slice.openStart() != to.depth() - slice.openEnd()) {
            throw new ReplaceException("Inconsistent open depths");
        }
        return outer(0);
    }

    private Node outer(int depth) {
        Node node = from.node(depth);
        int index = from.index(depth);
        if (index == to.index(depth) && depth < from.depth() - slice.openStart()) {
            Fragment.Place place = node.content().place(from.start(depth + 1) - from.start(depth));
            return node.with(node.content().withChild(place, outer(depth + 1)));
        }
        if (slice.content().size() == 0) {
            return close(node, join(from, to, depth));
        }
        if (slice.isFlat() && from.depth() == depth && to.depth() == depth) {
            return close(
                    node,
                    node.content()
                            .replaceFlat(from.parentOffset(), to.parentOffset(), slice.content()));
        }
        return close(node, placeSlice(depth));
    }

    /**
     * Wraps the slice in the nodes around the range, so that its depths are those of the document.
     */
    private Fragment placeSlice(int depth) {
        int extra = from.depth() - slice.openStart();
        Node wrapped = from.node(extra).with(slice.content());
        for (int i = extra - 1; i >= 0; i--) {
            wrapped = from.node(i).with(Fragment.of(wrapped));
        }
        ResolvedPos start = wrapped.resolve(slice.openStart() + extra);
        ResolvedPos end = wrapped.resolve(wrapped.content().size() - slice.openEnd() - extra);
        return join(start, end, depth, from, to);
    }

    /**
     * What is before {@code left}, then what is after {@code right}, with the nodes around both
     * joined.
     */
    private static Fragment join(ResolvedPos left, ResolvedPos right, int depth) {
        FragmentBuilder builder = new FragmentBuilder(8);
        addRange(null, left, depth, builder);
        if (left.depth() > depth) {
            Node joined = joinable(left, right, depth + 1);
            builder.add(close(joined, join(left, right, depth + 1)));
        }
        addRange(right, null, depth, builder);
        return builder.build();
    }

    /** The same with what lies between {@code start} and {@code end} in the middle. */
    private static Fragment join(
            ResolvedPos start, ResolvedPos end, int depth, ResolvedPos left, ResolvedPos right) {
        Node openStart = left.depth() > depth ? joinable(left, start, depth + 1) : null;
        Node openEnd = right.depth() > depth ? joinable(end, right, depth + 1) : null;
        FragmentBuilder builder = new FragmentBuilder(8);
        addRange(null, left, depth, builder);
        if (openStart != null && openEnd != null && start.index(depth) == end.index(depth)) {
            requireJoin(openStart, openEnd);
            builder.add(close(openStart, join(start, end, depth + 1, left, right)));
        } else {
            if (openStart != null) {
                builder.add(close(openStart, join(left, start, depth + 1)));
            }
            addRange(start, end, depth, builder);
            if (openEnd != null) {
                builder.add(close(openEnd, join(end, right, depth + 1)));
            }
        }
        addRange(right, null, depth, builder);
        return builder.build();
    }

    /** Adds the children at a depth between two positions, without those that they cut below it. */
    private static void addRange(
            @Nullable ResolvedPos start,
            @Nullable ResolvedPos end,
            int depth,
            FragmentBuilder builder) {
        Node node = end != null ? end.node(depth) : required(start).node(depth);
        int first = 0;
        int last = end != null ? end.index(depth) : node.childCount();
        if (start != null) {
            first = start.index(depth);
            if (start.depth() > depth) {
                first++;
            } else if (start.textOffset() > 0) {
                builder.add(required(start.nodeAfter()));
                first++;
            }
        }
        builder.addAll(node.content(), first, last);
        if (end != null && end.depth() == depth && end.textOffset() > 0) {
            builder.add(required(end.nodeBefore()));
        }
    }

    private static <T> T required(@Nullable T value) {
        if (value == null) {
            throw new PositionException("No node here");
        }
        return value;
    }

    private static Node joinable(ResolvedPos before, ResolvedPos after, int depth) {
        Node node = before.node(depth);
        requireJoin(node, after.node(depth));
        return node;
    }

    private static void requireJoin(Node onto, Node joined) {
        if (!joined.type().compatibleContent(onto.type())) {
            throw new ReplaceException("Cannot join " + joined.type() + " onto " + onto.type());
        }
    }

    private static Node close(Node node, Fragment content) {
        if (!node.type().validContent(content)) {
            throw new ReplaceException("Invalid content for " + node.type());
        }
        return node.with(content);
    }
}
