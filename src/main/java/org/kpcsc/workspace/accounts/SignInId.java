package org.kpcsc.workspace.accounts;

import java.util.UUID;

/** Identifies one sign-in of a person on one device; it is no secret, the cookie is. */
public record SignInId(UUID value) {

    public static SignInId create() {
        return new SignInId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
