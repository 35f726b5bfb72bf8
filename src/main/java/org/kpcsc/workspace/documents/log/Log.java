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
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.kpcsc.workspace.documents.Authorship;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes the log; the order of a document's batches is decided here, by its keys. */
@Repository
public class Log {

    private static final String BATCH =
            "select ordinal, version, client, seq, person, organisation, at, step_count, steps"
                    + " from documents.batch where document = :document";

    private final JdbcClient jdbc;

    public Log(LogPool pool) {
        this.jdbc = pool.jdbc();
    }

    /** The latest kept text that is no later than that version; empty for an unknown document. */
    public Optional<Snapshot> textBefore(DocumentId document, long version) {
        return jdbc.sql(
                        """
                        (select ordinal, version, content from documents.snapshot
                          where document = :document and version <= :version
                          order by ordinal desc limit 1)
                        union all
                        (select 0, 0, initial from documents.document where id = :document)
                        order by ordinal desc limit 1
                        """)
                .param("document", document.value())
                .param("version", version)
                .query((row, number) ->
                        new Snapshot(row.getLong(1), row.getLong(2), row.getString(3)))
                .optional();
    }

    /** The batches with a greater ordinal, in order. */
    public List<LoggedBatch> after(DocumentId document, long ordinal) {
        return jdbc.sql(BATCH + " and ordinal > :ordinal order by ordinal")
                .param("document", document.value())
                .param("ordinal", ordinal)
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
        return jdbc.sql(
                        """
                        select coalesce(max(version + step_count), 0) from documents.batch
                         where document = :document and person <> :person and step_count > 0
                        """)
                .param("document", document.value())
                .param("person", person.value())
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

    /**
     * Begins a connection of an editor: from here on nothing of its earlier ones is committed.
     *
     * <p>Waits for a transaction that holds the editor's gate. The first person who comes with an
     * editor's id owns it.
     *
     * @return the epoch of the new connection; empty where the editor is another person's
     */
    public OptionalLong enter(LineId line, PersonId person) {
        return jdbc.sql(
                        """
                        with owned as (
                            insert into documents.client as c (id, person)
                            values (:client, :person)
                            on conflict (id) do update set person = c.person returning c.person)
                        insert into documents.line as l (document, client, epoch)
                        select :document, :client, 1 from owned where owned.person = :person
                        on conflict (document, client) do update set epoch = l.epoch + 1
                        returning epoch
                        """)
                .param("document", line.document().value())
                .param("client", line.client())
                .param("person", person.value())
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    /** The last {@code seq} of the editor that is committed; 0 for none. */
    public long acknowledged(LineId line) {
        return jdbc.sql(
                        """
                        select coalesce(max(seq), 0) from documents.batch
                         where document = :document and client = :client
                        """)
                .param("document", line.document().value())
                .param("client", line.client())
                .query(Long.class)
                .single();
    }

    /**
     * Holds the gates of these editors until the transaction ends.
     *
     * <p>A gate that another transaction is changing at this moment is left out: a document about
     * to be frozen must not delay the others.
     */
    public Map<LineId, Gate> hold(Collection<LineId> lines) {
        var gates = new HashMap<LineId, Gate>();
        jdbc.sql(
                        """
                        select a.document, a.client, d.locked, l.epoch,
                               (select coalesce(max(b.seq), 0) from documents.batch b
                                 where b.document = a.document and b.client = a.client)
                          from unnest(cast(:documents as uuid[]), cast(:clients as uuid[]))
                               as a (document, client)
                          join documents.document d on d.id = a.document
                          join documents.line l on l.document = a.document and l.client = a.client
                           for share of d, l skip locked
                        """)
                .param("documents", texts(lines, line -> line.document().toString()))
                .param("clients", texts(lines, line -> line.client().toString()))
                .query(row -> {
                    gates.put(
                            new LineId(
                                    new DocumentId(row.getObject(1, UUID.class)),
                                    row.getObject(2, UUID.class)),
                            new Gate(row.getBoolean(3), row.getLong(4), row.getLong(5)));
                });
        return gates;
    }

    /**
     * Appends batches of many documents by one statement, ordered by document and ordinal.
     *
     * @return the documents of those that collide with the log; the caller then rolls back
     */
    public Set<DocumentId> append(Map<DocumentId, List<LoggedBatch>> batches) {
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
        return collided;
    }

    /** Keeps a text, so that opening need not begin at the beginning. */
    public void keep(DocumentId document, Snapshot snapshot) {
        jdbc.sql(
                        """
                        insert into documents.snapshot (document, ordinal, version, content)
                        values (:document, :ordinal, :version, :content) on conflict do nothing
                        """)
                .param("document", document.value())
                .param("ordinal", snapshot.ordinal())
                .param("version", snapshot.version())
                .param("content", snapshot.content())
                .update();
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
