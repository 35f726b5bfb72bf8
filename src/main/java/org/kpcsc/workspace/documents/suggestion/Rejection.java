package org.kpcsc.workspace.documents.suggestion;

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
 * that much of it stays, as theirs.
 */
public final class Rejection extends Resolution {

    /** Other clients' editors put one on each side of where they split a paragraph. */
    private static final String ZERO_WIDTH_SPACE = "\u200B";

    private Rejection(Predicate<SuggestionId> meant) {
        super(meant);
    }

    /** The text with these suggestions rejected. */
    public static Node of(Node document, Predicate<SuggestionId> meant) {
        return new Rejection(meant).whole(document);
    }

    /** The text with every suggestion rejected. */
    public static Node ofAll(Node document) {
        return of(document, id -> true);
    }

    @Override
    boolean takesOut(SuggestionMark kind) {
        return kind == SuggestionMark.INSERTION;
    }

    @Override
    @Nullable Node left(Node node, List<Mark> marks) {
        var heir = ofOthers(node.content());
        if (heir == null) {
            return null;
        }
        var left = resolved(node.with(leftToOthers(node)), marks);
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
        return resolved(left, marks(child));
    }

    private static Fragment emptyParagraph() {
        return Fragment.of(WorkspaceSchema.version1().node("paragraph"));
    }

    @Override
    Node resolved(Node node, List<Mark> marks) {
        return Modification.takenBack(node, marks);
    }

    @Override
    String joining() {
        return Modification.SPLIT;
    }

    @Override
    boolean isSplit(Node first, Node second) {
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

    private static @Nullable Node edge(Node node, int index) {
        return node.type().isTextblock() && node.childCount() > 0 ? node.child(index) : null;
    }
}
