package org.kpcsc.workspace.accounts;

import java.util.UUID;
import org.kpcsc.workspace.audit.AuditedEvent;
import org.kpcsc.workspace.kernel.PersonId;

/** An act upon a person. */
interface AboutPerson extends AuditedEvent {

    PersonId person();

    @Override
    default UUID subject() {
        return person().value();
    }
}
