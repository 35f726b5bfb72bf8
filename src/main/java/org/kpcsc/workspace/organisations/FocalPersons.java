package org.kpcsc.workspace.organisations;

import org.kpcsc.workspace.kernel.OrganisationId;

/** Knows where somebody can act at all; implemented by the module that knows people. */
public interface FocalPersons {

    /** Whether some focal person of that organisation can sign in. */
    boolean hasFocalPerson(OrganisationId organisation);
}
