package org.kpcsc.workspace.accounts.signin;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.kpcsc.workspace.accounts.SignInId;
import org.kpcsc.workspace.accounts.SignIns;
import org.kpcsc.workspace.accounts.SignedIn;
import org.kpcsc.workspace.kernel.ForApplication;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;
import org.springframework.stereotype.Service;

/** The sign-ins in the database, for the application itself. */
@Service
@ForApplication
public class StoredSignIns implements SignIns {

    private final SignInTable table;

    StoredSignIns(SignInTable table) {
        this.table = table;
    }

    @Override
    public boolean isLive(SignInId signIn) {
        return table.find(signIn).isPresent();
    }

    /** Whom a cookie's token stands for; notes that it was used. */
    public Optional<SignedIn> use(Token token) {
        return table.use(token);
    }

    /** As it is now: the organisation may have changed since. */
    public Optional<SignedIn> find(SignInId signIn) {
        return table.find(signIn);
    }

    /** Those of them that hold. */
    public Set<SignInId> liveOf(Collection<SignInId> signIns) {
        return table.liveOf(signIns);
    }

    /** Moves a person's sign-ins from an organisation that they left to another of theirs. */
    public void move(PersonId person, OrganisationId from, OrganisationId to) {
        table.move(person, from, to);
    }

    /** Ends all of a person's but that one. */
    public void endOthers(SignInId kept, PersonId person) {
        table.endOthers(kept, person);
    }

    public void endAll(PersonId person) {
        table.endAll(person);
    }
}
