package org.kpcsc.workspace.accounts;

import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;

/** Someone has a new password. */
public record PasswordChanged(PersonId person, OrganisationId organisation) implements OwnAct {}
