package org.kpcsc.workspace.accounts;

import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;

/** Someone proved who they are. */
public record PersonSignedIn(PersonId person, OrganisationId organisation) implements OwnAct {}
