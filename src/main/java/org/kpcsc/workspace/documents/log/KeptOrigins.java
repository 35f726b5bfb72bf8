package org.kpcsc.workspace.documents.log;

import java.util.Optional;
import org.kpcsc.workspace.documents.DocumentId;
import org.springframework.stereotype.Repository;

/** Who had written what at versions on the way, kept as texts are: a cache of the log. */
@Repository
public class KeptOrigins {

    private final LogPool pool;
    private final KeptTable kept;

    public KeptOrigins(LogPool pool) {
        this.pool = pool;
        this.kept = new KeptTable(pool, "documents.origins");
    }

    /** The latest that are kept and are no later than that version. */
    public Optional<Snapshot> before(DocumentId document, long version) {
        return kept.before(document, version);
    }

    /** Keeps those after a batch; what is kept already stays. */
    public void keep(DocumentId document, Snapshot origins) {
        pool.withoutSync(() -> kept.keep(document, origins));
    }
}
