package org.kpcsc.workspace.documents;

import java.util.Set;
import org.kpcsc.workspace.documents.model.Node;
import org.kpcsc.workspace.kernel.ForApplication;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.kernel.OrganisationId;

/** Co-drafted documents, for the modules whose documents these are. */
@ForApplication
public interface Documents {

    void create(DocumentId document, Language language, OrganisationId by);

    void createWith(DocumentId document, Language language, OrganisationId by, Node content);

    DocumentVersion head(DocumentId document);

    /** Refuses steps from now on, in the caller's transaction. */
    DocumentVersion lock(DocumentId document);

    void unlock(DocumentId document);

    Node textAt(DocumentId document, long version);

    Set<Authorship> authorsUpTo(DocumentId document, long version);
}
