package org.kpcsc.workspace.organisations;

import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.kernel.Country;
import org.kpcsc.workspace.kernel.LocalizedText;
import org.kpcsc.workspace.kernel.OrganisationId;

/**
 * An organisation as the register has it today.
 *
 * @param founded the year, null where it is unknown
 * @param standing today's
 * @param colour its own, assigned once: {@code #rrggbb}, on which white text is readable (WCAG AA)
 */
public record OrganisationProfile(
        OrganisationId id,
        String acronym,
        LocalizedText name,
        Country country,
        @Nullable Integer founded,
        @Nullable LocalizedText description,
        @Nullable String website,
        Standing standing,
        String colour) {

    /** What the organisation itself may change of it. */
    public OrganisationFacts facts() {
        return new OrganisationFacts(acronym, name, country, founded, description, website);
    }
}
