package org.kpcsc.workspace.documents.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.kpcsc.workspace.documents.Authorship;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.suggestion.Suggestion;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes the log; the order of a document's batches is decided here, by its keys. */
@Repository
public class Log {

    private static final String BATCH =
            "select ordinal, version, client, seq, person, organisation, at, step_count, steps"
                    + " from documents.batch where document = :document";

    private final JdbcClient jdbc;
    private final SuggestionTable suggestions;

    public Log(LogPool pool) {
        this.jdbc = pool.jdbc();
        this.suggestions = new SuggestionTable(jdbc);
    }

    /** The batches with a greater ordinal, in order. */
    public List<LoggedBatch> after(DocumentId document, long ordinal) {
        return jdbc.sql(BATCH + " and ordinal > :ordinal order by ordinal")
                .param("document", document.value())
                .param("ordinal", ordinal)
                .query(Log::batch)
                .list();
    }

    /** The first batches with a greater ordinal, in order, at most so many. */
    public List<LoggedBatch> page(DocumentId document, long ordinal, int most) {
        return jdbc.sql(BATCH + " and ordinal > :ordinal order by ordinal limit :most")
                .param("document", document.value())
                .param("ordinal", ordinal)
                .param("most", most)
                .query(Log::batch)
                .list();
    }

    /** The batches whose version is at least that, in order, empty ones too. */
    public List<LoggedBatch> since(DocumentId document, long version) {
        return jdbc.sql(BATCH + " and version >= :version order by ordinal")
                .param("document", document.value())
                .param("version", version)
                .query(Log::batch)
                .list();
    }

    /** The batches with a greater ordinal that end no later than at that version, in order. */
    public List<LoggedBatch> between(DocumentId document, long ordinal, long version) {
        return jdbc.sql(
                        BATCH
                                + " and ordinal > :ordinal and version <= :version"
                                + " and version + step_count <= :version order by ordinal")
                .param("document", document.value())
                .param("ordinal", ordinal)
                .param("version", version)
                .query(Log::batch)
                .list();
    }

    /**
     * Some of the batches between two versions, in order, empty ones too.
     *
     * @param ordinal only later ones: the last one of the page before, or 0
     * @param most so many at a time
     */
    public List<LoggedBatch> page(DocumentId document, long ordinal, long from, long to, int most) {
        return jdbc.sql(
                        BATCH
                                + " and ordinal > :ordinal and version >= :from"
                                + " and version + step_count <= :to"
                                + " order by version, ordinal limit :most")
                .param("document", document.value())
                .param("ordinal", ordinal)
                .param("from", from)
                .param("to", to)
                .param("most", most)
                .query(Log::batch)
                .list();
    }

    public Optional<LoggedBatch> find(LineId line, long seq) {
        return jdbc.sql(BATCH + " and client = :client and seq = :seq")
                .param("document", line.document().value())
                .param("client", line.client())
                .param("seq", seq)
                .query(Log::batch)
                .optional();
    }

    /** The document's version after its last batch; 0 where there is none. */
    public long version(DocumentId document) {
        return jdbc.sql(
                        """
                        select version + step_count from documents.batch
                         where document = :document order by ordinal desc limit 1
                        """)
                .param("document", document.value())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** Everyone of whom a step stands before that version. */
    public Set<Authorship> authorsUpTo(DocumentId document, long version) {
        return new LinkedHashSet<>(
                jdbc.sql(
                                """
                                select person, organisation from documents.batch
                                 where document = :document and version < :version
                                   and step_count > 0
                                 group by person, organisation order by min(ordinal)
                                """)
                        .param("document", document.value())
                        .param("version", version)
                        .query((row, number) -> authorship(row))
                        .list());
    }

    /** The version that somebody other than this person made last; 0 where nobody else wrote. */
    public long lastVersionByOthers(DocumentId document, PersonId person) {
        return lastVersion("person <> :by", document, person.value());
    }

    /** The version that this person made last; 0 where they never wrote. */
    public long lastVersionBy(DocumentId document, PersonId person) {
        return lastVersion("person = :by", document, person.value());
    }

    /** The version that anyone made last for this organisation; 0 where nobody did. */
    public long lastVersionBy(DocumentId document, OrganisationId organisation) {
        return lastVersion("organisation = :by", document, organisation.value());
    }

    private long lastVersion(String condition, DocumentId document, UUID by) {
        return jdbc.sql(
                        "select coalesce(max(version + step_count), 0) from documents.batch"
                                + " where document = :document and step_count > 0 and "
                                + condition)
                .param("document", document.value())
                .param("by", by)
                .query(Long.class)
                .single();
    }

    /** How far the logs of these documents go; unknown documents are left out. */
    public Map<DocumentId, LogHead> heads(Collection<DocumentId> documents) {
        var heads = new HashMap<DocumentId, LogHead>();
        jdbc.sql(
                        """
                        select id, locked, (select coalesce(max(ordinal), 0) from documents.batch
                                             where document = id)
                          from documents.document where id = any(cast(:documents as uuid[]))
                        """)
                .param("documents", texts(documents, DocumentId::toString))
                .query(row -> {
                    heads.put(
                            new DocumentId(row.getObject(1, UUID.class)),
                            new LogHead(row.getLong(3), row.getBoolean(2)));
                });
        return heads;
    }

    /** Whose suggestions are, of a document all that ever were. */
    public List<Suggestion> suggestions(DocumentId document) {
        return suggestions.of(document);
    }

    /**
     * Appends batches of many documents by one statement, ordered by document and ordinal, and the
     * suggestions that are new with them.
     *
     * @return the documents of those that collide with the log; the caller then rolls back
     */
    public Set<DocumentId> append(
            Map<DocumentId, List<LoggedBatch>> batches, List<NewSuggestion> news) {
        var rows = new AppendedRows(batches);
        var appended = new HashMap<DocumentId, Integer>();
        jdbc.sql(
                        """
                        insert into documents.batch (document, ordinal, version, client, seq,
                                                     person, organisation, at, step_count, steps)
                        select * from unnest(
                            cast(:documents as uuid[]), cast(:ordinals as bigint[]),
                            cast(:versions as bigint[]), cast(:clients as uuid[]),
                            cast(:seqs as bigint[]), cast(:people as uuid[]),
                            cast(:organisations as uuid[]), cast(:times as timestamptz[]),
                            cast(:counts as int[]), cast(:steps as text[]))
                        on conflict do nothing returning document
                        """)
                .params(rows.parameters())
                .query(row -> {
                    appended.merge(new DocumentId(row.getObject(1, UUID.class)), 1, Integer::sum);
                });
        var collided = new LinkedHashSet<DocumentId>();
        batches.forEach((document, of) -> {
            if (appended.getOrDefault(document, 0) != of.size()) {
                collided.add(document);
            }
        });
        if (collided.isEmpty()) {
            suggestions.append(news);
        }
        return collided;
    }

    /**
     * Appends as {@link #append} does, in a transaction of its own and one turn to the database.
     *
     * @param gates of the editors that the batches come from, as they are expected to be
     * @return false where a gate is another one, or the log has moved on; nothing is appended then
     */
    public boolean appendAtOnce(
            Map<LineId, Gate> gates,
            Map<DocumentId, List<LoggedBatch>> batches,
            List<NewSuggestion> news) {
        var lines = List.copyOf(gates.entrySet());
        try {
            return jdbc.sql(
                            """
                            select documents.append(
                                cast(:lineDocuments as uuid[]), cast(:lineClients as uuid[]),
                                cast(:lineEpochs as bigint[]),
                                cast(:documents as uuid[]), cast(:ordinals as bigint[]),
                                cast(:versions as bigint[]), cast(:clients as uuid[]),
                                cast(:seqs as bigint[]), cast(:people as uuid[]),
                                cast(:organisations as uuid[]), cast(:times as timestamptz[]),
                                cast(:counts as int[]), cast(:steps as text[]),
                                cast(:newsDocuments as uuid[]), cast(:newsIds as uuid[]),
                                cast(:newsOrdinals as bigint[]), cast(:newsPeople as uuid[]),
                                cast(:newsOrganisations as uuid[]),
                                cast(:newsTimes as timestamptz[]))
                            """)
                    .param(
                            "lineDocuments",
                            texts(lines, line -> line.getKey().document().toString()))
                    .param("lineClients", texts(lines, line -> line.getKey().client().toString()))
                    .param(
                            "lineEpochs",
                            texts(lines, line -> String.valueOf(line.getValue().epoch())))
                    .params(new AppendedRows(batches).parameters())
                    .params(SuggestionTable.parameters(news))
                    .query(Boolean.class)
                    .single();
        } catch (DuplicateKeyException movedOn) {
            return false;
        }
    }

    static <T> String[] texts(Collection<T> values, Function<T, String> text) {
        return values.stream().map(text).toArray(String[]::new);
    }

    private static LoggedBatch batch(ResultSet row, int number) throws SQLException {
        return new LoggedBatch(
                row.getLong("ordinal"),
                row.getLong("version"),
                row.getObject("client", UUID.class),
                row.getLong("seq"),
                authorship(row),
                row.getObject("at", OffsetDateTime.class)
                        .withOffsetSameInstant(ZoneOffset.UTC)
                        .toInstant(),
                row.getInt("step_count"),
                row.getString("steps"));
    }

    private static Authorship authorship(ResultSet row) throws SQLException {
        return new Authorship(
                new PersonId(row.getObject("person", UUID.class)),
                new OrganisationId(row.getObject("organisation", UUID.class)));
    }
}
