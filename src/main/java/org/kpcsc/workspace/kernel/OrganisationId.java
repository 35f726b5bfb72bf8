package org.kpcsc.workspace.kernel;

import java.util.UUID;

/** Identifies an organisation of the register. */
public record OrganisationId(UUID value) {

    public static OrganisationId create() {
        return new OrganisationId(UUID.randomUUID());
    }

    /** Reads the form that {@link #toString()} writes; throws {@link IllegalArgumentException}. */
    public static OrganisationId of(String text) {
        return new OrganisationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
