package org.kpcsc.workspace.accounts.reset;

import java.util.Optional;
import org.kpcsc.workspace.audit.AuditedEvent.By;
import org.kpcsc.workspace.kernel.PersonId;

/**
 * A link that has not run out.
 *
 * @param person who may choose a new password
 * @param giver who handed it to them; empty where they asked for it by mail
 */
record ResetLink(PersonId person, Optional<By> giver) {}
