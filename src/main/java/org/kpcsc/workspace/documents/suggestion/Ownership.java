package org.kpcsc.workspace.documents.suggestion;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.model.Node;

/** Whose the suggestions of one document are, as far as it is committed. */
public final class Ownership {

    private final Map<SuggestionId, Suggestion> known = new ConcurrentHashMap<>();

    public Ownership(Collection<Suggestion> suggestions) {
        add(suggestions);
    }

    /** Null where no batch has brought it. */
    public @Nullable Suggestion find(SuggestionId id) {
        return known.get(id);
    }

    /** Adds those that are new: what is known stays as it is. */
    public void add(Collection<Suggestion> suggestions) {
        suggestions.forEach(suggestion -> known.putIfAbsent(suggestion.id(), suggestion));
    }

    /** Those that stand in a text, in its order. */
    public List<Suggestion> in(Node text) {
        return SuggestionId.in(text).stream().map(this::find).filter(Objects::nonNull).toList();
    }
}
