package org.kpcsc.workspace.accounts.signin;

import java.util.Optional;
import org.kpcsc.workspace.accounts.Actors;
import org.kpcsc.workspace.accounts.SignedIn;
import org.kpcsc.workspace.kernel.Actor;
import org.kpcsc.workspace.kernel.CurrentActor;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * The person of this request, if their sign-in still holds.
 *
 * <p>The request's principal may be old in an open page: sign-in, organisation and roles are read
 * from the tables each time.
 */
@Component
class SignedInActor implements CurrentActor {

    private final SignInTable signIns;
    private final Actors actors;

    SignedInActor(SignInTable signIns, Actors actors) {
        this.signIns = signIns;
        this.actors = actors;
    }

    @Override
    public Optional<Actor> find() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || !(authentication.getPrincipal() instanceof SignedIn remembered)) {
            return Optional.empty();
        }
        return signIns.find(remembered.signIn())
                .flatMap(signedIn -> actors.find(signedIn.person(), signedIn.actingFor()));
    }
}
