package org.kpcsc.workspace.accounts.security;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SessionInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.kpcsc.workspace.accounts.SignedIn;
import org.kpcsc.workspace.accounts.person.OwnAccount;
import org.kpcsc.workspace.accounts.signin.PresentSignIn;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ties the HTTP session, in which Vaadin keeps open pages, to the sign-in under which it began.
 *
 * <p>The pages are somebody's: where the cookie stands for another sign-in, or for none any more,
 * the session ends and the browser loads afresh. And since Vaadin takes who acts from its session
 * when one person's request touches another's page, the session holds it.
 */
class SessionOfSignIn extends OncePerRequestFilter implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;
    private static final String KEY =
            HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

    private final transient OwnAccount account;
    private final transient SecurityContextHolderStrategy contexts;

    SessionOfSignIn(OwnAccount account, SecurityContextHolderStrategy contexts) {
        this.account = account;
        this.contexts = contexts;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null
                && session.getAttribute(KEY) instanceof SecurityContext remembered
                && !same(PresentSignIn.in(remembered), PresentSignIn.in(contexts.getContext()))) {
            session.invalidate();
        }
        chain.doFilter(request, response);
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(this::began);
    }

    private void began(SessionInitEvent event) {
        var context = contexts.getContext();
        if (PresentSignIn.in(context).isPresent()) {
            event.getSession().getSession().setAttribute(KEY, context);
            event.getSession().setLocale(account.details().language().locale());
        }
    }

    private static boolean same(Optional<SignedIn> one, Optional<SignedIn> other) {
        return one.map(SignedIn::signIn).equals(other.map(SignedIn::signIn));
    }
}
