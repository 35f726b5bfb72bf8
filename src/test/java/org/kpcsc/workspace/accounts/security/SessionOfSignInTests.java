package org.kpcsc.workspace.accounts.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kpcsc.workspace.accounts.SignInId;
import org.kpcsc.workspace.accounts.SignedIn;
import org.kpcsc.workspace.accounts.person.OwnAccount;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** Open pages are reached with the sign-in alone under which they were opened. */
class SessionOfSignInTests {

    private final SessionOfSignIn filter =
            new SessionOfSignIn(
                    mock(OwnAccount.class), SecurityContextHolder.getContextHolderStrategy());
    private final SecurityContext amina = somebody();
    private final MockHttpSession pages = new MockHttpSession();

    @AfterEach
    void nobodyActs() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void openToWhoeverOpenedThem() throws Exception {
        ask(amina);
        assertThat(pages.isInvalid()).isFalse();
    }

    @Test
    void closedToSomebodyElse() throws Exception {
        ask(somebody());
        assertThat(pages.isInvalid()).isTrue();
    }

    @Test
    void closedOnceTheSignInIsOver() throws Exception {
        ask(new SecurityContextImpl());
        assertThat(pages.isInvalid()).isTrue();
    }

    private void ask(SecurityContext who) throws Exception {
        pages.setAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, amina);
        SecurityContextHolder.setContext(who);
        var request = new MockHttpServletRequest("POST", "/workspace/");
        request.setSession(pages);
        filter.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
    }

    private static SecurityContext somebody() {
        return CookieSecurityContexts.contextOf(
                new SignedIn(PersonId.create(), OrganisationId.create(), SignInId.create()));
    }
}
