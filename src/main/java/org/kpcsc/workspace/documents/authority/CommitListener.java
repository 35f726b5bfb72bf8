package org.kpcsc.workspace.documents.authority;

import java.util.List;
import org.kpcsc.workspace.documents.DocumentId;

/**
 * Learns of committed batches, one document's always in their order.
 *
 * <p>Called by the one thread that commits for all documents: it must return at once.
 */
public interface CommitListener {

    void committed(DocumentId document, List<Entry> entries);

    /** What is known of the document here is not what the log says: everyone must open it anew. */
    void discarded(DocumentId document);
}
