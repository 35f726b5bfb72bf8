package org.kpcsc.workspace.accounts;

import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;

/** Someone changed their own name, address or language. */
public record OwnDetailsChanged(PersonId person, OrganisationId organisation) implements OwnAct {}
