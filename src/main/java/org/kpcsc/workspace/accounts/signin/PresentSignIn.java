package org.kpcsc.workspace.accounts.signin;

import java.util.Optional;
import org.kpcsc.workspace.accounts.SignedIn;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;

/** The sign-in that asks, as it was when the request came in or the page was opened. */
@Component
public class PresentSignIn {

    private final SecurityContextHolderStrategy contexts;

    PresentSignIn(SecurityContextHolderStrategy contexts) {
        this.contexts = contexts;
    }

    public Optional<SignedIn> find() {
        return in(contexts.getContext());
    }

    public static Optional<SignedIn> in(SecurityContext context) {
        return Optional.ofNullable(context.getAuthentication())
                .map(Authentication::getPrincipal)
                .filter(SignedIn.class::isInstance)
                .map(SignedIn.class::cast);
    }
}
