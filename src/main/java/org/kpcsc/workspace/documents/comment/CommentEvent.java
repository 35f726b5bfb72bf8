package org.kpcsc.workspace.documents.comment;

import java.util.Set;
import java.util.UUID;
import org.kpcsc.workspace.audit.AuditedEvent;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.kernel.OrganisationId;

/** Something happened in a thread; says in which one, never what was said. */
public interface CommentEvent extends AuditedEvent {

    DocumentId document();

    ThreadId thread();

    @Override
    default UUID subject() {
        return document().value();
    }

    /** The record is for the actor's own organisation: others may not know of the thread. */
    @Override
    default Set<OrganisationId> concerns() {
        return Set.of();
    }
}
