package org.kpcsc.workspace.accounts.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.Supplier;
import org.kpcsc.workspace.accounts.SignedIn;
import org.kpcsc.workspace.accounts.signin.StoredSignIns;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Knows who asks from the sign-in cookie and the database, not from the HTTP session, so that a
 * restart signs nobody out and an ended sign-in is over at the next request.
 */
@Component
class CookieSecurityContexts implements SecurityContextRepository {

    private final SignInCookie cookie;
    private final StoredSignIns signIns;

    CookieSecurityContexts(SignInCookie cookie, StoredSignIns signIns) {
        this.cookie = cookie;
        this.signIns = signIns;
    }

    /** Asks the database when somebody wants to know, once for a request. */
    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Loaded(SingletonSupplier.of(() -> load(request)));
    }

    @Override
    @SuppressWarnings({"deprecation", "InlineMeSuggester"})
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return load(holder.getRequest());
    }

    /** Sign-ins begin and end in the database; there is nothing else to save. */
    @Override
    public void saveContext(
            SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return cookie.read(request).isPresent();
    }

    private SecurityContext load(HttpServletRequest request) {
        return cookie.read(request)
                .flatMap(signIns::use)
                .map(CookieSecurityContexts::contextOf)
                .orElseGet(SecurityContextImpl::new);
    }

    /** Carries no authorities: what a person may do is asked for each call, never remembered. */
    static SecurityContext contextOf(SignedIn signedIn) {
        var context = new SecurityContextImpl();
        context.setAuthentication(new PreAuthenticatedAuthenticationToken(signedIn, "", List.of()));
        return context;
    }

    private record Loaded(Supplier<SecurityContext> context) implements DeferredSecurityContext {

        @Override
        public SecurityContext get() {
            return context.get();
        }

        @Override
        public boolean isGenerated() {
            return false;
        }
    }
}
