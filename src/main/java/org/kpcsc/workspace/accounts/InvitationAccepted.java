package org.kpcsc.workspace.accounts;

import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;

/** Someone took the invitation of an organisation. */
public record InvitationAccepted(PersonId person, OrganisationId organisation) implements OwnAct {}
