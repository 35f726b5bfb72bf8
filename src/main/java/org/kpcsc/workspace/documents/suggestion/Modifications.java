package org.kpcsc.workspace.documents.suggestion;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.model.Mark;
import org.kpcsc.workspace.documents.model.Nesting;
import org.kpcsc.workspace.documents.model.Node;
import org.kpcsc.workspace.documents.model.NodeType;
import org.kpcsc.workspace.documents.model.Schema;
import org.kpcsc.workspace.documents.model.WorkspaceSchema;
import org.kpcsc.workspace.documents.step.Step;

/**
 * Holds the modifications that somebody brings to what can be said with one: a kind that is known,
 * attributes and values that there are, so many on a node as people make.
 *
 * <p>Which attribute it is does not depend on the node: others may have made it another kind of
 * block. What stands in a text is not looked at, only what comes, as it was sent.
 */
public final class Modifications {

    /** On one node, of however many people. */
    static final int MOST = 40;

    /** Letters of an address or a name, columns of a table. */
    static final int LONGEST = 10_000;

    private static final Schema SCHEMA = WorkspaceSchema.version1();

    private Modifications() {}

    /** Whether those are sound that steps bring, which lead to this text. */
    public static boolean areSound(List<? extends Step> steps, Node after) {
        var brought = new HashSet<Mark>();
        BroughtMarks.each(
                steps,
                mark -> {
                    if (SuggestionMark.of(mark) == SuggestionMark.MODIFICATION) {
                        brought.add(mark);
                    }
                });
        return brought.isEmpty()
                || brought.stream().allMatch(Modifications::isSound) && areFew(brought, after);
    }

    private static boolean areFew(Set<Mark> brought, Node node) {
        var all = SuggestionMark.MODIFICATION.all(node);
        if (all.size() > MOST && all.stream().anyMatch(brought::contains)) {
            return false;
        }
        for (var child : node.content()) {
            if (!areFew(brought, child)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSound(Mark modification) {
        var attrs = modification.attrs();
        var name = attrs.get("attrName");
        var before = attrs.get("previousValue");
        var after = attrs.get("newValue");
        if (!isShort(before) || !isShort(after)) {
            return false;
        }
        return switch (attrs.string("type")) {
            case "attr" -> isAttribute(name, before, after);
            case "nodeType" ->
                    name == null && isNodeType(before) && (after == null || isNodeType(after));
            case "mark" -> name == null && isMarkOrNull(before) && isMarkOrNull(after);
            case Modification.SPLIT, Modification.JOIN ->
                    name == null && before == null && isLevels(after);
            default -> false;
        };
    }

    private static boolean isShort(@Nullable Object value) {
        return switch (value) {
            case String text -> text.length() <= LONGEST;
            case List<?> list -> list.size() <= LONGEST;
            case Map<?, ?> map -> map.values().stream().allMatch(Modifications::isShort);
            case null, default -> true;
        };
    }

    private static boolean isAttribute(
            @Nullable Object name, @Nullable Object before, @Nullable Object after) {
        return name instanceof String attribute
                && SCHEMA.nodeTypes().stream()
                        .filter(type -> type.hasAttribute(attribute))
                        .anyMatch(type -> isValue(type, attribute, before, after));
    }

    /** Null where the block was, or is, of a kind that has no such attribute. */
    private static boolean isValue(
            NodeType type, String attribute, @Nullable Object before, @Nullable Object after) {
        return (before == null || type.accepts(attribute, before))
                && (after == null || type.accepts(attribute, after));
    }

    private static boolean isNodeType(@Nullable Object name) {
        return SCHEMA.nodeTypes().stream().anyMatch(type -> type.name().equals(name));
    }

    private static boolean isLevels(@Nullable Object value) {
        return value instanceof Long levels && levels > 0 && levels <= Nesting.LIMIT;
    }

    /** A mark as it is written in JSON, with nothing beside it. */
    private static boolean isMarkOrNull(@Nullable Object json) {
        var mark = Modification.mark(json);
        return json == null
                || mark != null
                        && json instanceof Map<?, ?> map
                        && Set.of("type", "attrs").containsAll(map.keySet())
                        && (map.get("attrs") == null
                                || map.get("attrs") instanceof Map<?, ?> attrs
                                        && mark.attrs().names().containsAll(attrs.keySet()));
    }
}
