package org.kpcsc.workspace.accounts;

import java.security.Principal;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;

/**
 * The principal of a request: whom the cookie stood for when the request came in.
 *
 * <p>Says nothing about roles, and nothing about later: whoever holds it for longer than a request
 * asks {@link SignIns#isLive} and {@link Actors#find} again.
 *
 * @param person who signed in
 * @param actingFor the organisation they act for in this sign-in
 * @param signIn the sign-in itself
 */
public record SignedIn(PersonId person, OrganisationId actingFor, SignInId signIn)
        implements Principal {

    /** The person's id: names change, and logs must not hold them. */
    @Override
    public String getName() {
        return person.toString();
    }
}
