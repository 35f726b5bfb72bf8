package org.kpcsc.workspace.accounts.web;

import java.io.Serializable;
import java.util.List;
import org.kpcsc.workspace.kernel.RefusedException;

/** Why a form was not accepted, as a key of the bundles. */
public record Problem(String key, List<Serializable> arguments) {

    Problem(String key, Serializable... arguments) {
        this(key, List.of(arguments));
    }

    static Problem of(RefusedException refused) {
        return new Problem(refused.key(), refused.arguments());
    }
}
