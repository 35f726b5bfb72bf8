package org.kpcsc.workspace.documents.transport;

import java.util.Map;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;

/** Names of people, and badges of the organisations for which they write. */
record Who(Map<PersonId, String> people, Map<OrganisationId, Badge> organisations) {}
