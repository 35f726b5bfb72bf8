package org.kpcsc.workspace.documents.log;

import java.util.Optional;
import org.kpcsc.workspace.documents.DocumentId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A table of what was kept after some batches, so that logs need not be read from the beginning.
 */
final class KeptTable {

    private final JdbcClient jdbc;
    private final String name;

    /**
     * @param name of the table, with its schema; never from outside of this package
     */
    KeptTable(LogPool pool, String name) {
        this.jdbc = pool.jdbc();
        this.name = name;
    }

    /** The latest that is no later than that version. */
    Optional<Snapshot> before(DocumentId document, long version) {
        return one(document, "version <= :number order by ordinal desc limit 1", version);
    }

    /** The one kept after that batch. */
    Optional<Snapshot> at(DocumentId document, long ordinal) {
        return one(document, "ordinal = :number", ordinal);
    }

    private Optional<Snapshot> one(DocumentId document, String which, long number) {
        return jdbc.sql(
                        "select ordinal, version, content from "
                                + name
                                + " where document = :document and "
                                + which)
                .param("document", document.value())
                .param("number", number)
                .query((row, _) -> new Snapshot(row.getLong(1), row.getLong(2), row.getString(3)))
                .optional();
    }

    /** What is kept already stays. */
    void keep(DocumentId document, Snapshot snapshot) {
        jdbc.sql(
                        "insert into "
                                + name
                                + " (document, ordinal, version, content)"
                                + " values (:document, :ordinal, :version, :content)"
                                + " on conflict do nothing")
                .param("document", document.value())
                .param("ordinal", snapshot.ordinal())
                .param("version", snapshot.version())
                .param("content", snapshot.content())
                .update();
    }
}
