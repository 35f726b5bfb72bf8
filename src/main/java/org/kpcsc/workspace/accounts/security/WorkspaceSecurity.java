package org.kpcsc.workspace.accounts.security;

import com.vaadin.flow.server.HandlerHelper.RequestType;
import com.vaadin.flow.shared.ApplicationConstants;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.kpcsc.workspace.accounts.SignedIn;
import org.kpcsc.workspace.accounts.person.OwnAccount;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The filter chain of everything that is not the public site. */
@Configuration(proxyBeanMethods = false)
class WorkspaceSecurity {

    /** The plain pages: no script, nothing from elsewhere. */
    private static final String PLAIN_POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none';"
                    + " form-action 'self'; frame-ancestors 'none'";

    /** As strict as Vaadin's own loader allows before 25.4. */
    private static final String WORKSPACE_POLICY =
            "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval';"
                    + " style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:;"
                    + " font-src 'self' data:; object-src 'none'; base-uri 'self';"
                    + " form-action 'self'; frame-ancestors 'none'";

    private static final String KIND = ApplicationConstants.REQUEST_TYPE_PARAMETER;

    private static final Set<String> ASKED_BY_OPEN_PAGES =
            Set.of(RequestType.UIDL.getIdentifier(), RequestType.HEARTBEAT.getIdentifier());

    @Bean
    SessionOfSignIn sessionOfSignIn(OwnAccount account, SecurityContextHolderStrategy contexts) {
        return new SessionOfSignIn(account, contexts);
    }

    /** It stands in the chain below, and not before every request besides. */
    @Bean
    FilterRegistrationBean<SessionOfSignIn> sessionOfSignInRegistration(SessionOfSignIn filter) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setEnabled(false);
        return registration;
    }

    /** There is one way to sign in, and it is not this one: no built-in user, no other form. */
    @Bean
    AuthenticationManager noOtherWayIn() {
        return authentication -> {
            throw new ProviderNotFoundException("the sign-in page is the only way in");
        };
    }

    @Bean
    @Order(100)
    SecurityFilterChain workspace(
            HttpSecurity http, CookieSecurityContexts contexts, SessionOfSignIn session) {
        var doors = new Doors();
        return http.securityContext(context -> context.securityContextRepository(contexts))
                .addFilterAfter(session, SecurityContextHolderFilter.class)
                .sessionManagement(WorkspaceSecurity::sessions)
                .csrf(csrf -> csrf.csrfTokenRepository(formTokens()))
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .exceptionHandling(refused ->
                        refused.authenticationEntryPoint(doors).accessDeniedHandler(doors))
                .authorizeHttpRequests(WorkspaceSecurity::plainPages)
                .headers(WorkspaceSecurity::headers)
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin ->
                                vaadin.enableLogoutConfiguration(false)
                                        .enableRequestCacheConfiguration(false)
                                        .anyRequest(WorkspaceSecurity::workspaceForTheSignedIn))
                .build();
    }

    private static void plainPages(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
                    requests) {
        requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                .permitAll()
                .requestMatchers(
                        "/login",
                        "/logout",
                        "/forgotten",
                        "/setup",
                        "/invitation/**",
                        "/reset/**",
                        "/answer/**",
                        // The handler closes the socket of whoever is not signed in, with a code.
                        "/coediting/**")
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/actuator/health")
                .permitAll()
                .requestMatchers(WorkspaceSecurity::couldBeginASession)
                .access(forTheSignedIn());
    }

    private static void workspaceForTheSignedIn(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizedUrl anything) {
        anything.access(forTheSignedIn());
    }

    private static AuthorizationManager<RequestAuthorizationContext> forTheSignedIn() {
        return (authentication, context) ->
                new AuthorizationDecision(
                        isWorkspace().matches(context.getRequest())
                                && authentication.get().getPrincipal() instanceof SignedIn);
    }

    /**
     * Vaadin would open its machinery to everyone, and begin a session for whoever asks. Two kinds
     * of request begin none, and an open page learns from them that its sign-in is over.
     */
    private static boolean couldBeginASession(HttpServletRequest request) {
        var asks = String.valueOf(request.getParameter(KIND));
        return isWorkspace().matches(request)
                && !(request.getRequestURI().equals("/workspace/")
                        && ASKED_BY_OPEN_PAGES.contains(asks));
    }

    private static RequestMatcher isWorkspace() {
        return request ->
                request.getRequestURI().equals("/workspace")
                        || request.getRequestURI().startsWith("/workspace/");
    }

    /** Whoever signs in gets a fresh session from the sign-in page itself. */
    private static void sessions(SessionManagementConfigurer<HttpSecurity> sessions) {
        sessions.sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy());
    }

    /** In a cookie: a form that was open while the application restarted is still good. */
    private static CookieCsrfTokenRepository formTokens() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("form");
        tokens.setCookiePath("/");
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
        return tokens;
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .addHeaderWriter(policy(isWorkspace(), WORKSPACE_POLICY))
                .addHeaderWriter(policy(request -> !isWorkspace().matches(request), PLAIN_POLICY));
    }

    private static DelegatingRequestMatcherHeaderWriter policy(
            RequestMatcher where, String policy) {
        return new DelegatingRequestMatcherHeaderWriter(
                where, new StaticHeadersWriter("Content-Security-Policy", policy));
    }
}
