package org.kpcsc.workspace.accounts.deputy;

import java.time.LocalDate;
import java.util.UUID;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;

/**
 * Who acts for the coordinator, and when.
 *
 * @param organisation for which the person acts while they do so, perhaps another member
 * @param lastDay still included
 */
public record Deputy(
        UUID id,
        PersonId person,
        OrganisationId organisation,
        LocalDate firstDay,
        LocalDate lastDay) {}
