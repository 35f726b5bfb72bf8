package org.kpcsc.workspace.documents.authority;

import java.util.Collection;
import java.util.List;
import org.kpcsc.workspace.documents.log.LoggedBatch;
import org.kpcsc.workspace.documents.model.Node;
import org.kpcsc.workspace.documents.step.Step;
import org.kpcsc.workspace.documents.suggestion.Suggestion;

/**
 * A batch of the log with its steps and the texts on both sides, which share what is the same.
 *
 * @param suggestions whose the suggestions are that its steps bring, known ones and new ones
 */
public record Entry(
        LoggedBatch batch,
        List<Step> steps,
        Node before,
        Node after,
        Collection<Suggestion> suggestions) {

    public Entry {
        suggestions = List.copyOf(suggestions);
    }
}
