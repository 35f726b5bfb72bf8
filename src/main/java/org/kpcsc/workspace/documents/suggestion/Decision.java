package org.kpcsc.workspace.documents.suggestion;

import java.util.List;
import java.util.Set;
import org.kpcsc.workspace.documents.model.Node;
import org.kpcsc.workspace.documents.step.MarkSetStep;
import org.kpcsc.workspace.documents.step.Rebase;
import org.kpcsc.workspace.documents.step.RemoveMarkStep;
import org.kpcsc.workspace.documents.step.RemoveNodeMarkStep;
import org.kpcsc.workspace.documents.step.Step;

/**
 * What a batch decides as it was sent: the suggestions that stand in the text before it and not
 * after it, whether it takes their marks off or takes out what bore them. The editor finds the
 * same.
 *
 * @param settled whether others have taken the mark of one of these off something meanwhile, which
 *     is to accept what was put in, or to keep what was to go
 */
public record Decision(Set<SuggestionId> on, boolean settled) {

    /** A batch that decides nothing. */
    public static final Decision NONE = new Decision(Set.of(), false);

    public Decision {
        on = Set.copyOf(on);
    }

    /** Of a batch as it was sent. */
    public static Decision of(Rebase sent) {
        // Undoing would bring again what was taken: only where that is some is the text looked at.
        var taken = SuggestionId.broughtBy(sent.inverses());
        if (taken.isEmpty()) {
            return NONE;
        }
        taken.retainAll(SuggestionId.in(sent.base()));
        taken.removeAll(SuggestionId.in(sent.doc()));
        return new Decision(taken, false);
    }

    /** The same after a batch of somebody else's got in before. */
    public Decision after(List<? extends Step> theirs) {
        return settled || on.isEmpty() || theirs.stream().noneMatch(this::settles)
                ? this
                : new Decision(on, true);
    }

    private boolean settles(Step step) {
        return switch (step) {
            case RemoveMarkStep remove -> SuggestionMark.isOf(remove.mark(), on::contains);
            case RemoveNodeMarkStep remove -> SuggestionMark.isOf(remove.mark(), on::contains);
            case MarkSetStep several -> several.steps().stream().anyMatch(this::settles);
            default -> false;
        };
    }

    /**
     * Whether others have decided meanwhile on one of these, or on a part of one, and not the same:
     * where one accepts and another rejects, each would take out the other's wording.
     *
     * @param head the text as the others have left it
     * @param doc the text after what is left of the batch
     */
    public boolean isOvertaken(Node head, Node doc) {
        return !on.isEmpty()
                && (settled || !SuggestionId.in(head).containsAll(on))
                && !doc.equals(head);
    }
}
