package org.kpcsc.workspace.accounts;

import java.time.Instant;

/**
 * A link that works once, to hand on; it is shown now or never, since only its hash is kept.
 *
 * @param path from the site's root
 * @param mailed whether it has also gone out by mail
 */
public record OneUseLink(String path, Instant expiresAt, boolean mailed) {

    /** Hides the secret from logs. */
    @Override
    public String toString() {
        return "OneUseLink";
    }
}
