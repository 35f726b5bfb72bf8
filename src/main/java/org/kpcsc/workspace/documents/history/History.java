package org.kpcsc.workspace.documents.history;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kpcsc.workspace.documents.Authorship;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.authority.Authorities;
import org.kpcsc.workspace.documents.log.Log;
import org.kpcsc.workspace.documents.rendering.TextComparison;
import org.kpcsc.workspace.kernel.ForActors;
import org.springframework.stereotype.Service;

/**
 * What became of a text, when and through whom; everything is told from the log of its steps.
 *
 * <p>For whoever may read the text, and from the version on that they may know of. Every method
 * throws {@link org.kpcsc.workspace.kernel.NotFoundException} for a document, or a version, that
 * the actor may not know of.
 */
@Service
@ForActors
public class History {

    private final Readers readers;
    private final Log log;
    private final Authorities authorities;
    private final Sessions sessions;
    private final Chronicle chronicle;
    private final Writers writers;

    History(
            Readers readers,
            Log log,
            Authorities authorities,
            Sessions sessions,
            Chronicle chronicle,
            Writers writers) {
        this.readers = readers;
        this.log = log;
        this.authorities = authorities;
        this.sessions = sessions;
        this.chronicle = chronicle;
        this.writers = writers;
    }

    /** What of it the actor may know, and do. */
    public HistoryScope scope(DocumentId document) {
        var reader = readers.require(document);
        long now = Math.max(reader.from(), log.version(document));
        return new HistoryScope(new VersionRange(reader.from(), now), reader.mode());
    }

    /**
     * Who wrote when, the latest first.
     *
     * @param until the version that is the last to be told of, so that page follows page
     */
    public List<WritingSession> sessions(
            DocumentId document, long until, SessionFilter filter, int offset, int limit) {
        var reader = readers.require(document);
        var versions = new VersionRange(reader.from(), Math.max(reader.from(), until));
        var rows = sessions.page(document, versions, filter, new Sessions.Page(offset, limit));
        var names = writers.of(rows.stream().map(Sessions.Row::author).toList());
        return rows.stream()
                .flatMap(row ->
                        Stream.ofNullable(names.get(row.author())).map(writer -> row.by(writer)))
                .toList();
    }

    /** Everyone who wrote, the first ones first. */
    public Collection<Writer> writers(DocumentId document) {
        var reader = readers.require(document);
        return writers.of(sessions.authors(document, reader.from())).values();
    }

    /**
     * How many words a session added, removed and suggested, as far as they differed at its end.
     */
    public Contribution words(DocumentId document, WritingSession session) {
        var reader = readers.require(document);
        reader.requireVersion(session.fromVersion());
        var before = authorities.textAt(document, session.fromVersion());
        var after = authorities.textAt(document, session.toVersion());
        var since = chronicle.between(document, session.fromVersion(), session.toVersion(), before);
        var nobody = Origins.initial(before.content().size());
        var credits = new Credits(since.left(), since.arrived(), nobody, since.after(nobody));
        var words =
                credits.count(TextComparison.of(before, after))
                        .getOrDefault(session.writer().author(), Credits.Words.NONE);
        return new Contribution(
                session.writer(), words.added(), words.removed(), words.suggested());
    }

    /**
     * Who made the last change that a version holds, and when; empty where that is nothing, or from
     * before the actor's time.
     */
    public Optional<Deed> lastChange(DocumentId document, long version) {
        var reader = readers.require(document);
        reader.requireVersion(version);
        return log.lastBefore(document, version)
                .filter(batch -> batch.version() >= reader.from())
                .flatMap(batch ->
                        Optional.ofNullable(writers.of(List.of(batch.author())).get(batch.author()))
                                .map(writer -> new Deed(writer, batch.at())));
    }

    /** Compares two versions, the earlier one first. */
    public VersionComparison compare(DocumentId document, long earlier, long later) {
        var reader = readers.require(document);
        reader.requireVersion(Math.min(earlier, later));
        var before = authorities.textAt(document, earlier);
        var after = authorities.textAt(document, later);
        var since = chronicle.since(document, earlier, later);
        var origins = since.before();
        var became = since.provenance();
        var credits =
                new Credits(
                        became.left(),
                        became.arrived(),
                        origins.since(reader.from()),
                        became.after(origins).since(reader.from()));
        return new VersionComparison(
                TextComparison.withReferences(before, after), credits, writersOf(credits.all()));
    }

    /** Who wrote what of the text as it is now. */
    public AuthoredText authors(DocumentId document) {
        var reader = readers.require(document);
        var origins = chronicle.at(document, log.version(document)).since(reader.from());
        return new AuthoredText(origins, writersOf(Stream.of(origins)));
    }

    private Map<Authorship, Writer> writersOf(Stream<Origins> origins) {
        return writers.of(
                origins.flatMap(each -> each.ranges().stream())
                        .flatMap(range -> Stream.ofNullable(range.origin()))
                        .map(Origin::author)
                        .distinct()
                        .toList());
    }
}
