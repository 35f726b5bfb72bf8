package org.kpcsc.workspace.documents.suggestion;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.model.Fragment;
import org.kpcsc.workspace.documents.model.Mark;
import org.kpcsc.workspace.documents.model.Node;
import org.kpcsc.workspace.documents.model.WorkspaceSchema;

/**
 * A text with suggestions rejected: the function R of
 * docs/decisions/015-suggestions-comments-history.md, which the editor computes alike.
 *
 * <p>Nothing goes that others wrote: where they have suggested words inside of a block that goes,
 * that much of it stays, as theirs. It is computed from the leaves up, in one pass that shares what
 * stays as it is; what comes out need not be valid against the schema.
 */
public final class Rejection implements Joint.Borders {

    /** Other clients' editors put one on each side of where they split a paragraph. */
    private static final String ZERO_WIDTH_SPACE = "\u200B";

    private final Predicate<SuggestionId> meant;
    private int apart;

    /**
     * @param text with the suggestions rejected
     * @param apart how many blocks say that they were split off from what they could not be joined
     *     with
     */
    record Outcome(Node text, int apart) {}

    /** What each child becomes; what becomes null goes. */
    private interface Each {
        @Nullable Node of(Node child);
    }

    private Rejection(Predicate<SuggestionId> meant) {
        this.meant = meant;
    }

    /** The text with these suggestions rejected. */
    public static Node of(Node document, Predicate<SuggestionId> meant) {
        return told(document, meant).text();
    }

    /** The same, and what came of the borders. */
    static Outcome told(Node document, Predicate<SuggestionId> meant) {
        var rejection = new Rejection(meant);
        var text = document.with(rejection.content(document.content(), rejection::node));
        return new Outcome(text, rejection.apart);
    }

    /** The text with every suggestion rejected. */
    public static Node ofAll(Node document) {
        return of(document, id -> true);
    }

    /** False where the mark is no suggestion, or one that stays. */
    private boolean isMeant(Mark mark) {
        var id = SuggestionId.of(mark);
        return id != null && meant.test(id);
    }

    private Fragment content(Fragment content, Each each) {
        @Nullable List<Joint> joints = null;
        @Nullable Node before = null;
        for (int i = 0; i < content.childCount(); i++) {
            var child = content.child(i);
            var left = each.of(child);
            int levels = levels(before, child);
            if (joints == null && (left != child || levels > 0)) {
                joints = Joint.unchanged(content, i);
            }
            if (joints != null && left != null) {
                joints.add(new Joint(left, levels));
            }
            before = left == null ? null : child;
        }
        return joints == null ? content : Joint.joined(joints, this);
    }

    private @Nullable Node node(Node node) {
        var marks = marks(node);
        if (marks.stream().anyMatch(mark -> SuggestionMark.of(mark) == SuggestionMark.INSERTION)) {
            return left(node, marks);
        }
        var inside = node.with(content(node.content(), this::node));
        return marks.isEmpty() ? inside : Modification.takenBack(inside, marks);
    }

    /** The marks of a node that are rejected, in order. */
    private List<Mark> marks(Node node) {
        if (node.marks().isEmpty()) {
            return List.of();
        }
        var marks = new ArrayList<Mark>(node.marks().size());
        node.marks()
                .forEach(mark -> {
                    if (isMeant(mark)) {
                        marks.add(mark);
                    }
                });
        return marks;
    }

    /** How many levels deep a node is joined with the one before it; 0 where it is not. */
    private int levels(@Nullable Node before, Node node) {
        for (var mark : node.marks()) {
            int levels = Modification.levels(mark, Modification.SPLIT);
            if (levels > 0 && isMeant(mark)) {
                return levels;
            }
        }
        return before != null && isSplit(before, node) ? 1 : 0;
    }

    /** What is left of a node that goes, with these marks of those that are rejected. */
    private @Nullable Node left(Node node, List<Mark> marks) {
        var heir = ofOthers(node.content());
        if (heir == null) {
            return null;
        }
        var left = Modification.takenBack(node.with(leftToOthers(node)), marks);
        return SuggestionMark.INSERTION.isOn(left) ? left : left.with(left.marks().with(heir));
    }

    /**
     * The first insertion by others in it. What bears one that is meant, too, is a copy of what
     * stands elsewhere, and goes, unless there is more of others in it.
     */
    private @Nullable Mark ofOthers(Fragment content) {
        for (var node : content) {
            var insertions = SuggestionMark.INSERTION.all(node);
            boolean isOthers =
                    !insertions.isEmpty() && insertions.stream().noneMatch(this::isMeant);
            var inside = isOthers ? null : ofOthers(node.content());
            if (isOthers || inside != null) {
                var theirs = insertions.stream().filter(mark -> !isMeant(mark)).findFirst();
                return theirs.isPresent() ? theirs.get() : inside;
            }
        }
        return null;
    }

    /** A table keeps its shape, and a point of a list the paragraph that it begins with. */
    private Fragment leftToOthers(Node node) {
        var left = content(node.content(), this::leftToOthersOf);
        boolean complete =
                !node.type().name().equals("list_item")
                        || left.childCount() > 0 && left.child(0).type().name().equals("paragraph");
        return complete ? left : emptyParagraph().append(left);
    }

    private @Nullable Node leftToOthersOf(Node child) {
        if (SuggestionMark.INSERTION.isOn(child)) {
            return node(child);
        }
        var type = child.type().name();
        Node left;
        if (type.equals("table_row") || ofOthers(child.content()) != null) {
            left = child.with(leftToOthers(child));
        } else if (type.equals("table_cell") || type.equals("table_header")) {
            left = child.with(emptyParagraph());
        } else {
            return null;
        }
        return Modification.takenBack(left, marks(child));
    }

    private static Fragment emptyParagraph() {
        return Fragment.of(WorkspaceSchema.version1().node("paragraph"));
    }

    /** Whether these neighbours are two halves of a paragraph, split as other editors do it. */
    private boolean isSplit(Node first, Node second) {
        var last = edge(first, first.childCount() - 1);
        var next = edge(second, 0);
        return last != null
                && next != null
                && last.text().endsWith(ZERO_WIDTH_SPACE)
                && next.text().startsWith(ZERO_WIDTH_SPACE)
                && SuggestionMark.INSERTION.all(first).stream().noneMatch(this::isMeant)
                && SuggestionMark.INSERTION.all(last).stream()
                        .filter(this::isMeant)
                        .anyMatch(next.marks()::contains);
    }

    /**
     * Where the same people inserted both, or nobody did. Were others joined, the words of the one
     * would go, or stay, with the insertion of the other.
     */
    @Override
    public boolean mayGo(Node first, Node second) {
        var one = SuggestionMark.INSERTION.all(first);
        var other = SuggestionMark.INSERTION.all(second);
        return one.size() == other.size() && one.containsAll(other);
    }

    /** Where others' block came between, the border is theirs: rejecting it joins the two. */
    @Override
    public @Nullable Node handedOver(Node first, Node second, int levels) {
        var heirs = SuggestionMark.INSERTION.all(first);
        boolean splits = first.type().isBlock() && second.type().isBlock() && !second.isLeaf();
        return heirs.isEmpty() || !splits || SuggestionMark.INSERTION.isOn(second)
                ? null
                : second.with(second.marks().with(Modification.split(heirs.getFirst(), levels)));
    }

    @Override
    public void leftApart() {
        apart++;
    }

    private static @Nullable Node edge(Node node, int index) {
        return node.type().isTextblock() && node.childCount() > 0 ? node.child(index) : null;
    }
}
