package org.kpcsc.workspace.documents.log;

import java.util.List;
import java.util.Optional;
import org.kpcsc.workspace.documents.DocumentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** Texts that were kept on the way, so that a log need not be read from its beginning: a cache. */
@Repository
public class KeptTexts {

    /** All are kept that are no older than so many steps: those that opening begins with. */
    private static final int RECENT_STEPS = 5_000;

    private static final int STEPS_BETWEEN_OLD = 10_000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    public KeptTexts(LogPool pool) {
        this.jdbc = pool.jdbc();
        this.transactions = pool.transactions();
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

    /** The text before the first batch. */
    public String initial(DocumentId document) {
        return jdbc.sql("select initial from documents.document where id = ?")
                .param(document.value())
                .query(String.class)
                .single();
    }

    /** After which batches a text is kept, in order. */
    public List<Long> ordinals(DocumentId document) {
        return jdbc.sql("select ordinal from documents.snapshot where document = ? order by 1")
                .param(document.value())
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /** The text kept after that batch. */
    public Optional<Snapshot> at(DocumentId document, long ordinal) {
        return jdbc.sql(
                        """
                        select ordinal, version, content from documents.snapshot
                         where document = ? and ordinal = ?
                        """)
                .params(document.value(), ordinal)
                .query((row, number) ->
                        new Snapshot(row.getLong(1), row.getLong(2), row.getString(3)))
                .optional();
    }

    /** That text is never read again, but not destroyed. */
    public void setAside(DocumentId document, long ordinal) {
        jdbc.sql(
                        """
                        with wrong as (delete from documents.snapshot
                                        where document = ? and ordinal = ? returning *)
                        insert into documents.snapshot_aside
                               (document, ordinal, version, content, set_aside_at)
                        select document, ordinal, version, content, clock_timestamp() from wrong
                        """)
                .params(document.value(), ordinal)
                .update();
    }

    /**
     * Keeps a text; one that is kept already stays. Of those that are old by then only the first of
     * each {@value #STEPS_BETWEEN_OLD} steps stays: so far one has to replay for an old version.
     *
     * <p>Waits for no sync, and takes none from keystrokes: what a crash takes back is in the log.
     */
    public void keep(DocumentId document, Snapshot snapshot) {
        transactions.executeWithoutResult(_ -> {
            jdbc.sql("set local synchronous_commit = off").update();
            insert(document, snapshot);
            thinOut(document, snapshot.version() - RECENT_STEPS);
        });
    }

    private void insert(DocumentId document, Snapshot snapshot) {
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

    private void thinOut(DocumentId document, long before) {
        jdbc.sql(
                        """
                        delete from documents.snapshot s
                         where document = :document and version < :before
                           and exists (select from documents.snapshot earlier
                                        where earlier.document = s.document
                                          and earlier.ordinal < s.ordinal
                                          and earlier.version / :between = s.version / :between)
                        """)
                .param("document", document.value())
                .param("before", before)
                .param("between", STEPS_BETWEEN_OLD)
                .update();
    }
}
