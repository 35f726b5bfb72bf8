package org.kpcsc.workspace.documents.suggestion;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.model.Mark;
import org.kpcsc.workspace.documents.model.MarkSet;
import org.kpcsc.workspace.documents.model.Node;
import org.kpcsc.workspace.documents.model.NodeType;
import org.kpcsc.workspace.documents.model.Schema;
import org.kpcsc.workspace.documents.model.SchemaException;
import org.kpcsc.workspace.documents.model.WorkspaceSchema;

/** What a {@code modification} says was changed, and how a node was before it. */
final class Modification {

    static final String SPLIT = "split";
    static final String JOIN = "join";

    private static final Schema SCHEMA = WorkspaceSchema.version1();

    private Modification() {}

    /** How many levels deep a modification of that type joins; 0 for any other mark. */
    static int levels(Mark mark, String type) {
        return SuggestionMark.of(mark) == SuggestionMark.MODIFICATION
                        && type.equals(mark.attrs().get("type"))
                        && mark.attrs().get("newValue") instanceof Long levels
                ? (int) Math.clamp(levels, 0, Integer.MAX_VALUE)
                : 0;
    }

    /** Whether a modification is about a border between blocks. */
    static boolean isBorder(Mark mark) {
        return levels(mark, SPLIT) > 0 || levels(mark, JOIN) > 0;
    }

    /** Whether two modifications are about the same: one attribute, the type, one kind of mark. */
    static boolean isOfTheSame(Mark one, Mark other) {
        return subject(one).equals(subject(other));
    }

    private static List<Object> subject(Mark mark) {
        var attrs = mark.attrs();
        var type = attrs.string("type");
        return switch (type) {
            case "attr" -> List.of(type, Objects.requireNonNullElse(attrs.get("attrName"), ""));
            case "mark" -> {
                var changed = mark(attrs.get("newValue"));
                var before = changed == null ? mark(attrs.get("previousValue")) : changed;
                yield before == null ? List.of(type) : List.of(type, before.type().name());
            }
            default -> List.of(type);
        };
    }

    /**
     * Whether what a modification says has become of a node is so; a value left out says nothing.
     */
    static boolean isTrue(Mark mark, Node node) {
        var attrs = mark.attrs();
        var now = attrs.get("newValue");
        return switch (attrs.string("type")) {
            case "attr" ->
                    now == null
                            || !(attrs.get("attrName") instanceof String name)
                            || now.equals(node.attrs().toMap().get(name));
            case "nodeType" -> now == null || now.equals(node.type().name());
            case "mark" -> {
                var changed = mark(now);
                var before = mark(attrs.get("previousValue"));
                yield changed != null
                        ? node.marks().contains(changed)
                        : before == null || node.marks().find(before.type()) == null;
            }
            default -> true;
        };
    }

    /** A border, so many levels deep, that belongs to the same suggestion as another mark. */
    static Mark split(Mark of, int levels) {
        var id = of.attrs().string("id");
        return SCHEMA.mark(
                "modification", Map.of("id", id, "type", SPLIT, "newValue", (long) levels));
    }

    static MarkSet without(MarkSet all, List<Mark> marks) {
        for (var mark : marks) {
            all = all.without(mark);
        }
        return all;
    }

    /**
     * The node as it was before its modifications, and without these marks.
     *
     * <p>The last one is undone first. What a modification says cannot have been is passed over: a
     * type or a value that such a node cannot have, a suggestion as a changed mark.
     */
    static Node takenBack(Node node, List<Mark> marks) {
        var type = node.type();
        var attrs = node.attrs().toMap();
        var left = without(node.marks(), marks);
        for (var mark : marks.reversed()) {
            if (SuggestionMark.of(mark) == SuggestionMark.MODIFICATION) {
                var before = mark.attrs().get("previousValue");
                switch (mark.attrs().string("type")) {
                    case "attr" -> putAttr(attrs, mark.attrs().get("attrName"), before);
                    case "nodeType" -> type = type(type, before);
                    case "mark" -> left = marks(left, mark.attrs().get("newValue"), before);
                    default -> {
                        // Joined with its neighbour, or nothing that we know how to undo.
                    }
                }
            }
        }
        return made(node, type, attrs, left);
    }

    private static void putAttr(
            Map<String, @Nullable Object> attrs, @Nullable Object name, @Nullable Object value) {
        if (name instanceof String known) {
            attrs.put(known, value);
        }
    }

    private static NodeType type(NodeType now, @Nullable Object before) {
        return SCHEMA.nodeTypes().stream()
                .filter(type -> type.name().equals(before))
                .filter(type -> type.isBlock() && now.isBlock())
                .filter(type -> type.isLeaf() == now.isLeaf())
                .findFirst()
                .orElse(now);
    }

    private static MarkSet marks(MarkSet now, @Nullable Object added, @Nullable Object removed) {
        var addedMark = mark(added);
        var removedMark = mark(removed);
        var left = addedMark == null ? now : now.without(addedMark);
        return removedMark == null ? left : left.with(removedMark);
    }

    /** The mark that a value says; null for one that is none, and for a suggestion. */
    static @Nullable Mark mark(@Nullable Object json) {
        if (!(json instanceof Map<?, ?> map) || !(map.get("type") instanceof String type)) {
            return null;
        }
        try {
            var mark = SCHEMA.markType(type).create(attrs(map.get("attrs")));
            return SuggestionMark.of(mark) == null ? mark : null;
        } catch (SchemaException e) {
            return null;
        }
    }

    @SuppressWarnings("unchecked") // Maps of JSON have no other keys.
    private static Map<String, @Nullable Object> attrs(@Nullable Object json) {
        return json instanceof Map<?, ?> map ? (Map<String, @Nullable Object>) map : Map.of();
    }

    private static Node made(
            Node node, NodeType type, Map<String, @Nullable Object> attrs, MarkSet marks) {
        if (node.isText() || (type == node.type() && attrs.equals(node.attrs().toMap()))) {
            return node.with(marks);
        }
        try {
            return type.create(attrs, node.content(), marks);
        } catch (SchemaException e) {
            return node.with(marks);
        }
    }
}
