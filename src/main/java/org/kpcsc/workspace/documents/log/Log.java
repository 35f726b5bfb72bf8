package org.kpcsc.workspace.documents.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.suggestion.Suggestion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the log. */
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

    /** The last batch that changed something before a version; empty where none did. */
    public Optional<LoggedBatch> lastBefore(DocumentId document, long version) {
        return jdbc.sql(
                        BATCH
                                + " and version < :version and step_count > 0"
                                + " order by version desc limit 1")
                .param("document", document.value())
                .param("version", version)
                .query(Log::batch)
                .optional();
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

    /** How far the logs of these documents go; unknown documents are left out. */
    public Map<DocumentId, LogHead> heads(Collection<DocumentId> documents) {
        var heads = new HashMap<DocumentId, LogHead>();
        jdbc.sql(
                        """
                        select id, locked, (select coalesce(max(ordinal), 0) from documents.batch
                                             where document = id)
                          from documents.document where id = any(cast(:documents as uuid[]))
                        """)
                .param("documents", Columns.texts(documents, document -> document))
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

    private static LoggedBatch batch(ResultSet row, int number) throws SQLException {
        return new LoggedBatch(
                row.getLong("ordinal"),
                row.getLong("version"),
                row.getObject("client", UUID.class),
                row.getLong("seq"),
                AuthorColumns.read(row),
                row.getObject("at", OffsetDateTime.class)
                        .withOffsetSameInstant(ZoneOffset.UTC)
                        .toInstant(),
                row.getInt("step_count"),
                row.getString("steps"));
    }
}
