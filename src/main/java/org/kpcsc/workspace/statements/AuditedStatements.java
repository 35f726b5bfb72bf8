package org.kpcsc.workspace.statements;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.kpcsc.workspace.audit.AuditNames;
import org.kpcsc.workspace.kernel.Actor;
import org.springframework.stereotype.Component;

/** Gives the audit log the titles of statements, for readers who may read them. */
@Component
class AuditedStatements implements AuditNames {

    private final StatementListing listing;

    AuditedStatements(StatementListing listing) {
        this.listing = listing;
    }

    @Override
    public Map<UUID, String> subjects(Collection<UUID> subjects, Actor reader) {
        return listing.titles(subjects, reader);
    }
}
