package org.kpcsc.workspace.documents.log;

import java.util.Optional;
import org.kpcsc.workspace.documents.DocumentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who had written what at versions on the way, kept as texts are: a cache of the log. */
@Repository
public class KeptOrigins {

    private final JdbcClient jdbc;

    public KeptOrigins(LogPool pool) {
        this.jdbc = pool.jdbc();
    }

    /** The latest that are kept and are no later than that version. */
    public Optional<Snapshot> before(DocumentId document, long version) {
        return jdbc.sql(
                        """
                        select ordinal, version, content from documents.origins
                         where document = :document and version <= :version
                         order by ordinal desc limit 1
                        """)
                .param("document", document.value())
                .param("version", version)
                .query((row, number) ->
                        new Snapshot(row.getLong(1), row.getLong(2), row.getString(3)))
                .optional();
    }

    /** Keeps those after a batch; what is kept already stays. */
    public void keep(DocumentId document, Snapshot origins) {
        jdbc.sql(
                        """
                        insert into documents.origins (document, ordinal, version, content)
                        values (:document, :ordinal, :version, :content) on conflict do nothing
                        """)
                .param("document", document.value())
                .param("ordinal", origins.ordinal())
                .param("version", origins.version())
                .param("content", origins.content())
                .update();
    }
}
