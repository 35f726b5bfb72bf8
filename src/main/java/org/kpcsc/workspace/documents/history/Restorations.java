package org.kpcsc.workspace.documents.history;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.kpcsc.workspace.documents.DocumentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which batches brought an earlier version back: each has a client of its own. */
@Repository
class Restorations {

    /**
     * What a batch was made for.
     *
     * @param version whose text it brings back
     * @param base the version it was made upon; carried over other batches it brings back less
     */
    record Restoration(long version, long base) {}

    private final JdbcClient jdbc;

    Restorations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void note(DocumentId document, UUID client, Restoration restoration) {
        jdbc.sql(
                        """
                        insert into documents.restoration (client, document, version, base)
                        values (:client, :document, :version, :base)
                        """)
                .param("client", client)
                .param("document", document.value())
                .param("version", restoration.version())
                .param("base", restoration.base())
                .update();
    }

    /** By the client of the batch, of which there need not be one. */
    Map<UUID, Restoration> of(DocumentId document) {
        var all = new HashMap<UUID, Restoration>();
        jdbc.sql(
                        "select client, version, base from documents.restoration"
                                + " where document = :document")
                .param("document", document.value())
                .query(row -> {
                    all.put(
                            row.getObject(1, UUID.class),
                            new Restoration(row.getLong(2), row.getLong(3)));
                });
        return all;
    }
}
