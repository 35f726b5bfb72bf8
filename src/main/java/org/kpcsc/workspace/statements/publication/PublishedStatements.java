package org.kpcsc.workspace.statements.publication;

import java.util.List;
import java.util.Optional;
import org.kpcsc.workspace.kernel.ForAnyone;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers the public: what is published, and nothing else. */
@Service
@ForAnyone
@Transactional(readOnly = true)
public class PublishedStatements {

    private final PublicationTable publications;

    PublishedStatements(PublicationTable publications) {
        this.publications = publications;
    }

    public Optional<PublishedStatement> bySlug(String slug) {
        return publications.bySlug(slug);
    }

    /** The newest first. */
    public List<PublishedStatementRow> latest(int limit) {
        return page(0, limit);
    }

    /** As {@link #latest}, from an offset on. */
    public List<PublishedStatementRow> page(int offset, int limit) {
        return publications.page(offset, limit);
    }

    public int count() {
        return publications.count();
    }
}
