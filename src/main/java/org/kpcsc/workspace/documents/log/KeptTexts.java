package org.kpcsc.workspace.documents.log;

import java.util.List;
import java.util.Optional;
import org.kpcsc.workspace.documents.DocumentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Texts that were kept on the way, so that a log need not be read from its beginning: a cache. */
@Repository
public class KeptTexts {

    /** All are kept that are no older than so many steps: those that opening begins with. */
    private static final int RECENT_STEPS = 5_000;

    private static final int STEPS_BETWEEN_OLD = 10_000;

    private final LogPool pool;
    private final JdbcClient jdbc;
    private final KeptTable kept;

    public KeptTexts(LogPool pool) {
        this.pool = pool;
        this.jdbc = pool.jdbc();
        this.kept = new KeptTable(pool, "documents.snapshot");
    }

    /** The latest kept text that is no later than that version; empty for an unknown document. */
    public Optional<Snapshot> textBefore(DocumentId document, long version) {
        return kept.before(document, version).or(() -> beginning(document));
    }

    /** The text before the first batch, as if it had been kept. */
    private Optional<Snapshot> beginning(DocumentId document) {
        return jdbc.sql("select initial from documents.document where id = ?")
                .param(document.value())
                .query(String.class)
                .optional()
                .map(initial -> new Snapshot(0, 0, initial));
    }

    /** The text before the first batch. */
    public String initial(DocumentId document) {
        return beginning(document).orElseThrow().content();
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
        return kept.at(document, ordinal);
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
     */
    public void keep(DocumentId document, Snapshot snapshot) {
        pool.withoutSync(() -> {
            kept.keep(document, snapshot);
            thinOut(document, snapshot.version() - RECENT_STEPS);
        });
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
