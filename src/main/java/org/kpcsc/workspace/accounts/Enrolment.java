package org.kpcsc.workspace.accounts;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.kernel.EmailAddress;
import org.kpcsc.workspace.kernel.ForApplication;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;
import org.kpcsc.workspace.kernel.Role;

/** Makes accounts without an invitation: for the demo and for tests. */
@ForApplication
public interface Enrolment {

    /**
     * Makes an account for each newcomer, all with that one password, which is hashed once.
     *
     * <p>Throws {@link org.kpcsc.workspace.kernel.RefusedException} for a user name that is taken.
     */
    void enrol(List<Newcomer> newcomers, String password);

    /** Someone who is to have an account, with their roles at each of their organisations. */
    record Newcomer(
            PersonId person,
            PersonName name,
            UserName userName,
            @Nullable EmailAddress address,
            Language language,
            Map<OrganisationId, Set<Role>> roles) {}
}
