package org.kpcsc.workspace.accounts.web;

import java.io.Serializable;
import java.util.List;
import org.kpcsc.workspace.accounts.signin.SigningIn;
import org.kpcsc.workspace.kernel.RefusedException;

/** Why a form was not accepted, as a key of the bundles. */
public record Problem(String key, List<Serializable> arguments) {

    Problem(String key, Serializable... arguments) {
        this(key, List.of(arguments));
    }

    /** Says for how many minutes there is no other attempt. */
    static Problem of(SigningIn.TooMany attempts) {
        return new Problem("accounts.login.too-many", attempts.delay().toMinutes() + 1);
    }

    static Problem of(RefusedException refused) {
        return new Problem(refused.key(), refused.arguments());
    }
}
