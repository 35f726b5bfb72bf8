package org.kpcsc.workspace.documents.suggestion;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
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

    /** Of one kind and one person on one node. */
    static final int MOST = 40;

    /** Letters of an address or a name, columns of a table. */
    static final int LONGEST = 10_000;

    private static final Schema SCHEMA = WorkspaceSchema.version1();

    private Modifications() {}

    /** Whether those are sound that steps bring. */
    public static boolean areSound(List<? extends Step> steps) {
        return brought(steps).stream().allMatch(Modifications::isSound);
    }

    /**
     * Whether nobody heaps up their own suggestions on a node. Others' do not count, or their many
     * would keep everybody from the node.
     */
    static boolean areFew(List<? extends Step> steps, Node after, Predicate<SuggestionId> own) {
        return SuggestionId.broughtBy(steps).isEmpty() || areFew(after, own);
    }

    private static boolean areFew(Node node, Predicate<SuggestionId> own) {
        if (node.marks().size() > MOST
                && Stream.of(SuggestionMark.values())
                        .map(kind -> kind.all(node).stream())
                        .anyMatch(marks ->
                                marks.filter(mark -> SuggestionMark.isOf(mark, own)).count()
                                        > MOST)) {
            return false;
        }
        for (var child : node.content()) {
            if (!areFew(child, own)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether each that steps bring says truly of its node what was changed, and each thing once:
     * one by whose rejection nothing would become otherwise lets somebody change it later as if it
     * were theirs.
     */
    static boolean saySomething(
            List<? extends Step> steps, Node after, Predicate<SuggestionId> own) {
        var brought = brought(steps);
        return brought.isEmpty() || saySomething(after, brought, own);
    }

    private static boolean saySomething(Node node, Set<Mark> brought, Predicate<SuggestionId> own) {
        if (!node.marks().isEmpty() && !saysSomething(node, brought, own)) {
            return false;
        }
        for (var child : node.content()) {
            if (!saySomething(child, brought, own)) {
                return false;
            }
        }
        return true;
    }

    private static boolean saysSomething(
            Node node, Set<Mark> brought, Predicate<SuggestionId> own) {
        var all =
                SuggestionMark.MODIFICATION.all(node).stream()
                        .filter(mark -> SuggestionMark.isOf(mark, own))
                        .filter(mark -> !Modification.isBorder(mark))
                        .toList();
        return all.stream()
                .filter(brought::contains)
                .allMatch(mark -> saysSomething(mark, node, all));
    }

    private static boolean saysSomething(Mark mark, Node node, List<Mark> all) {
        var others = all.stream().filter(one -> !one.equals(mark)).toList();
        var still = Modification.takenBack(node, others);
        return Modification.isTrue(mark, node)
                && others.stream().noneMatch(one -> Modification.isOfTheSame(one, mark))
                && !still.with(still.marks().without(mark))
                        .equals(Modification.takenBack(node, all));
    }

    private static Set<Mark> brought(List<? extends Step> steps) {
        var brought = new HashSet<Mark>();
        BroughtMarks.each(
                steps,
                mark -> {
                    if (SuggestionMark.of(mark) == SuggestionMark.MODIFICATION) {
                        brought.add(mark);
                    }
                });
        return brought;
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
            case "mark" ->
                    name == null
                            && (before != null || after != null)
                            && isMarkOrNull(before)
                            && isMarkOrNull(after);
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
        return SCHEMA.nodeTypes().stream()
                .filter(type -> type.isBlock() && type != SCHEMA.topNodeType())
                .anyMatch(type -> type.name().equals(name));
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
