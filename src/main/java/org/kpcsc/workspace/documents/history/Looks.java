package org.kpcsc.workspace.documents.history;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.log.Log;
import org.kpcsc.workspace.documents.log.LogAuthors;
import org.kpcsc.workspace.documents.log.LookTable;
import org.kpcsc.workspace.kernel.ForActors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How far people have looked at a text, and what has changed since.
 *
 * <p>Every method throws {@link org.kpcsc.workspace.kernel.NotFoundException} for a document that
 * the actor may not know of.
 */
@Service
@ForActors
@Transactional
public class Looks {

    private final Readers readers;
    private final LookTable looks;
    private final Sessions sessions;
    private final Writers writers;
    private final Log log;
    private final LogAuthors authors;
    private final Clock clock;

    Looks(
            Readers readers,
            LookTable looks,
            Sessions sessions,
            Writers writers,
            Log log,
            LogAuthors authors,
            Clock clock) {
        this.readers = readers;
        this.looks = looks;
        this.sessions = sessions;
        this.writers = writers;
        this.log = log;
        this.authors = authors;
        this.clock = clock;
    }

    /** Notes that the actor has the text before them as it is now. */
    public void look(DocumentId document) {
        var reader = readers.require(document);
        var look = new LookTable.Look(reader.asAuthor(), log.version(document), clock.instant());
        looks.note(document, look);
    }

    /** What others changed since the actor looked; empty where nothing, or they never looked. */
    @Transactional(readOnly = true)
    public Optional<SinceLooked> byOthers(DocumentId document) {
        var reader = readers.require(document);
        var person = reader.actor().person();
        return looks.furthest(document, person)
                .flatMap(look -> {
                    long from = seen(look, reader, authors.lastVersionBy(document, person));
                    return since(document, look, from, sessions.byOthers(document, from, person));
                });
    }

    /**
     * What other organisations changed since anyone of the actor's own looked; empty where nothing,
     * or nobody ever looked.
     */
    @Transactional(readOnly = true)
    public Optional<SinceLooked> byOtherOrganisations(DocumentId document) {
        var reader = readers.require(document);
        var mine = reader.actor().organisation();
        return looks.furthest(document, mine)
                .flatMap(look -> {
                    long from = seen(look, reader, authors.lastVersionBy(document, mine));
                    return since(document, look, from, sessions.byOthers(document, from, mine));
                });
    }

    /** Whoever wrote has seen the text up to there, however long ago they opened it. */
    private static long seen(LookTable.Look look, Readers.Reader reader, long written) {
        return Math.max(Math.max(look.version(), written), reader.from());
    }

    private Optional<SinceLooked> since(
            DocumentId document, LookTable.Look look, long from, Sessions.Count count) {
        if (count.sessions() == 0) {
            return Optional.empty();
        }
        var writer = Objects.requireNonNull(writers.of(List.of(look.by())).get(look.by()));
        return Optional.of(
                new SinceLooked(
                        new Deed(writer, look.at()),
                        new VersionRange(from, log.version(document)),
                        count.sessions(),
                        count.people()));
    }
}
