package org.kpcsc.workspace.documents.suggestion;

import java.util.Set;
import org.kpcsc.workspace.documents.model.Node;
import org.kpcsc.workspace.documents.step.Rebase;

/**
 * What a batch decides as it was sent: the suggestions that stand in the text before it and not
 * after it, whether it takes their marks off or takes out what bore them. The editor finds the
 * same.
 */
public record Decision(Set<SuggestionId> on) {

    /** A batch that decides nothing. */
    public static final Decision NONE = new Decision(Set.of());

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
        return new Decision(taken);
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
