package org.kpcsc.workspace.kernel;

import java.util.Optional;

/**
 * Who acts in this call.
 *
 * <p>Roles are read from the register for each call, so a role taken away is gone at the next one.
 */
public interface CurrentActor {

    /**
     * The signed-in person and their organisation; empty for a visitor or the application itself.
     */
    Optional<Actor> find();

    /** As {@link #find()}; throws {@link NotPermittedException} where nobody is signed in. */
    default Actor require() {
        return find().orElseThrow(NotPermittedException::new);
    }
}
