package org.kpcsc.workspace.kernel;

import java.util.Set;

/**
 * A person acting for one organisation, with the roles that are in force at this moment.
 *
 * @param person who acts
 * @param organisation for whom
 * @param roles what the person may do for that organisation now; empty where it is suspended
 * @param member whether that organisation is a member of the coalition today
 * @param coordinator whether coordinator rights follow from a running term or deputyship
 */
public record Actor(
        PersonId person,
        OrganisationId organisation,
        Set<Role> roles,
        boolean member,
        boolean coordinator) {

    public Actor {
        roles = Set.copyOf(roles);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** Whether they may do or read anything at all: nobody may whose organisation is suspended. */
    public boolean isAdmitted() {
        return !roles.isEmpty() || coordinator;
    }

    public boolean actsFor(OrganisationId other) {
        return organisation.equals(other);
    }

    /** Whether the person holds the role at exactly that organisation. */
    public boolean has(Role role, OrganisationId at) {
        return actsFor(at) && has(role);
    }
}
