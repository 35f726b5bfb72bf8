package org.kpcsc.workspace.organisations;

import org.kpcsc.workspace.kernel.Country;
import org.kpcsc.workspace.kernel.LocalizedText;
import org.kpcsc.workspace.kernel.OrganisationId;

/**
 * An organisation in the directory.
 *
 * @param coordinator whether its term as coordinator runs today
 */
public record OrganisationRow(
        OrganisationId id,
        String acronym,
        LocalizedText name,
        Country country,
        Standing standing,
        String colour,
        boolean coordinator) {}
