package org.kpcsc.workspace.accounts;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;

/**
 * Whoever held a link chose a new password for a person, who is signed out everywhere.
 *
 * @param concerns the organisations that the person belongs to
 * @param giver whose people had made the link; empty where the person had asked for it by mail
 */
public record ResetLinkUsed(
        PersonId person, Set<OrganisationId> concerns, Optional<OrganisationId> giver)
        implements AboutPerson {

    /** The person, for one of their organisations; nobody where they belong to none. */
    @Override
    public Optional<By> by() {
        return concerns.stream()
                .min(Comparator.comparing(OrganisationId::value))
                .map(own -> new By(person, own));
    }
}
