package org.kpcsc.workspace.documents.transport;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kpcsc.workspace.documents.Authorship;
import org.kpcsc.workspace.documents.suggestion.Suggestion;
import org.kpcsc.workspace.documents.suggestion.SuggestionId;

/**
 * Tells a room the names and organisations of its authors, and whose the suggestions in its text
 * are, each once; belongs to its room.
 */
final class Introductions {

    private final NameTags tags;
    private final Audience audience;
    private final Known known = new Known();
    private final Set<SuggestionId> told = new HashSet<>();

    Introductions(NameTags tags, Audience audience) {
        this.tags = tags;
        this.audience = audience;
    }

    /** Tells everyone those that they have not been told yet. */
    void introduce(Collection<Authorship> authors) {
        var added = known.add(authors);
        if (!added.persons().isEmpty()) {
            audience.toAll(Frames.peopleFrame(tags.names(added.persons())));
        }
        if (!added.organisations().isEmpty()) {
            audience.toAll(Frames.organisationsFrame(tags.badges(added.organisations())));
        }
    }

    /** Tells everyone whose these suggestions are, as far as they have not been told. */
    void suggested(Collection<Suggestion> suggestions) {
        var news = suggestions.stream().filter(one -> told.add(one.id())).toList();
        if (!news.isEmpty()) {
            introduce(news.stream().map(Suggestion::author).toList());
            audience.toAll(Frames.suggestionsFrame(news));
        }
    }

    /**
     * Somebody comes in and is told of the suggestions that stand in the text: any other has to be
     * told again to everyone, should it come back.
     */
    void enterWith(Collection<Suggestion> standing) {
        suggested(standing);
        told.clear();
        standing.forEach(suggestion -> told.add(suggestion.id()));
    }

    /**
     * Whoever comes in is told of themselves and of those whom everyone here knows and they are
     * shown, not of everyone who ever wrote: any other has to be told again to everyone.
     */
    Who with(Authorship entering, Collection<Authorship> shown) {
        known.clear();
        known.add(shown);
        var all = new Known();
        all.add(shown);
        all.add(List.of(entering));
        return new Who(tags.names(all.persons()), tags.badges(all.organisations()));
    }
}
