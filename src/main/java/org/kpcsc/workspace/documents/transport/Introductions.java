package org.kpcsc.workspace.documents.transport;

import java.util.Collection;
import java.util.List;
import org.kpcsc.workspace.documents.Authorship;

/** Tells a room the names and organisations of its authors, each once; belongs to its room. */
final class Introductions {

    private final NameTags tags;
    private final Audience audience;
    private final Known known = new Known();

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

    /** All that the room knows, and whoever comes in. */
    Who with(Authorship entering) {
        var all = new Known();
        all.add(known.people());
        all.add(List.of(entering));
        return new Who(tags.names(all.persons()), tags.badges(all.organisations()));
    }
}
