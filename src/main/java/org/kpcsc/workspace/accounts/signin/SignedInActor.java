package org.kpcsc.workspace.accounts.signin;

import java.util.Optional;
import org.kpcsc.workspace.accounts.Actors;
import org.kpcsc.workspace.kernel.Actor;
import org.kpcsc.workspace.kernel.CurrentActor;
import org.springframework.stereotype.Component;

/**
 * The person who asks, if their sign-in still holds.
 *
 * <p>What an open page remembers may be old: sign-in, organisation and roles are read from the
 * tables each time.
 */
@Component
class SignedInActor implements CurrentActor {

    private final PresentSignIn present;
    private final SignInTable signIns;
    private final Actors actors;

    SignedInActor(PresentSignIn present, SignInTable signIns, Actors actors) {
        this.present = present;
        this.signIns = signIns;
        this.actors = actors;
    }

    @Override
    public Optional<Actor> find() {
        return present.find()
                .flatMap(remembered -> signIns.find(remembered.signIn()))
                .flatMap(signedIn -> actors.find(signedIn.person(), signedIn.actingFor()));
    }
}
