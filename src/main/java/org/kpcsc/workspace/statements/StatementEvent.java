package org.kpcsc.workspace.statements;

import java.util.UUID;
import org.kpcsc.workspace.audit.AuditedEvent;

/** Something happened to a statement; says which one, never what stands in it. */
public interface StatementEvent extends AuditedEvent {

    StatementId statement();

    @Override
    default UUID subject() {
        return statement().value();
    }
}
