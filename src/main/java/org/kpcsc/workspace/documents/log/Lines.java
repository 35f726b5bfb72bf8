package org.kpcsc.workspace.documents.log;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The editors' lines to documents, and the gates that stand before the log.
 *
 * <p>Which of an editor's connections may write is decided by the row of its line, held while a
 * batch is committed and changed when the editor comes back.
 */
@Repository
public class Lines {

    private final JdbcClient jdbc;

    public Lines(LogPool pool) {
        this.jdbc = pool.jdbc();
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
                .param("documents", Columns.texts(lines, LineId::document))
                .param("clients", Columns.texts(lines, LineId::client))
                .query(row -> {
                    gates.put(
                            new LineId(
                                    new DocumentId(row.getObject(1, UUID.class)),
                                    row.getObject(2, UUID.class)),
                            new Gate(row.getBoolean(3), row.getLong(4), row.getLong(5)));
                });
        return gates;
    }
}
