package org.kpcsc.workspace.documents.editor;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.kpcsc.workspace.documents.history.SessionFilter;
import org.kpcsc.workspace.documents.history.Writer;

/**
 * Whose writing is shown.
 *
 * @param name empty for everyone's
 */
record WhoseWriting(SessionFilter filter, String name) {

    static final WhoseWriting EVERYONES = new WhoseWriting(SessionFilter.ALL, "");

    /** Everyone, one organisation and its one person: no choice at all. */
    static final int FEWEST = 3;

    String label(Component shown) {
        return name.isEmpty() ? shown.getTranslation("documents.history.everyone") : name;
    }

    /** Everyone's, each organisation's, and each person's. */
    static List<WhoseWriting> among(Collection<Writer> writers) {
        var organisations = new LinkedHashSet<WhoseWriting>();
        var people = new ArrayList<WhoseWriting>();
        for (var writer : writers) {
            var author = writer.author();
            organisations.add(
                    new WhoseWriting(
                            new SessionFilter(null, author.organisation()), writer.acronym()));
            people.add(
                    new WhoseWriting(
                            new SessionFilter(author.person(), author.organisation()),
                            writer.name() + ", " + writer.acronym()));
        }
        var all = new ArrayList<WhoseWriting>();
        all.add(EVERYONES);
        all.addAll(organisations);
        all.addAll(people);
        return all;
    }
}
