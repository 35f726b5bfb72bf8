package org.kpcsc.workspace.accounts;

import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;

/** Someone ended the sign-in that they were using. */
public record PersonSignedOut(PersonId person, OrganisationId organisation) implements OwnAct {}
