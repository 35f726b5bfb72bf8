package org.kpcsc.workspace.documents.suggestion;

import java.util.List;
import java.util.Set;
import org.kpcsc.workspace.documents.model.Node;
import org.kpcsc.workspace.documents.step.Step;

/**
 * What a batch decides as it was sent: the suggestions of whose marks it takes some off what stays,
 * and of which nothing is left. The editor finds the same.
 */
public record Decision(Set<SuggestionId> on) {

    /** A batch that decides nothing. */
    public static final Decision NONE = new Decision(Set.of());

    public Decision {
        on = Set.copyOf(on);
    }

    /** Of steps that lead from the one text to the other. */
    public static Decision of(List<? extends Step> steps, Node before, Node after) {
        var unmarked = SuggestionId.unmarkedBy(steps);
        if (unmarked.isEmpty()) {
            return NONE;
        }
        unmarked.retainAll(SuggestionId.in(before));
        unmarked.removeAll(SuggestionId.in(after));
        return new Decision(unmarked);
    }

    /**
     * Whether others have decided meanwhile on one of these, and not the same: where one accepts
     * and another rejects, each would take out the other's wording.
     *
     * @param head the text as the others have left it
     * @param doc the text after what is left of the batch
     */
    public boolean isOvertaken(Node head, Node doc) {
        return !on.isEmpty() && !SuggestionId.in(head).containsAll(on) && !doc.equals(head);
    }
}
