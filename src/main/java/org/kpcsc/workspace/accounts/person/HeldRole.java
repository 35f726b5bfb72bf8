package org.kpcsc.workspace.accounts.person;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.Role;

/** One role at one organisation. */
@Embeddable
record HeldRole(UUID organisation, @Enumerated(EnumType.STRING) Role role) {

    boolean isAt(OrganisationId at) {
        return organisation.equals(at.value());
    }
}
