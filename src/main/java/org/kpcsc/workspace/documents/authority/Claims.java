package org.kpcsc.workspace.documents.authority;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.Authorship;
import org.kpcsc.workspace.documents.step.Step;
import org.kpcsc.workspace.documents.suggestion.Ownership;
import org.kpcsc.workspace.documents.suggestion.Suggestion;
import org.kpcsc.workspace.documents.suggestion.SuggestionId;

/**
 * Whose suggestions are while batches come that nobody knows of yet: the first one's that brings
 * them.
 */
final class Claims {

    private final Ownership known;
    private final Map<SuggestionId, Suggestion> added = new LinkedHashMap<>();

    Claims(Ownership known) {
        this.known = known;
    }

    /** The suggestions that a batch brings into the text; what is new will be its author's. */
    Map<SuggestionId, Suggestion> brought(List<Step> steps, Authorship author, Instant at) {
        var brought = new LinkedHashMap<SuggestionId, Suggestion>();
        for (var id : SuggestionId.broughtBy(steps)) {
            var present = find(id);
            brought.put(id, present == null ? new Suggestion(id, author, at) : present);
        }
        return brought;
    }

    /** The batch is taken; returns what is new with it. */
    List<Suggestion> take(Map<SuggestionId, Suggestion> brought) {
        var news = brought.values().stream().filter(one -> find(one.id()) == null).toList();
        news.forEach(one -> added.put(one.id(), one));
        return news;
    }

    @Nullable Suggestion find(SuggestionId id) {
        var claimed = added.get(id);
        return claimed == null ? known.find(id) : claimed;
    }
}
