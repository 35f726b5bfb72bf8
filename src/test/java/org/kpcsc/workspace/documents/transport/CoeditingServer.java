package org.kpcsc.workspace.documents.transport;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kpcsc.workspace.documents.Documents;
import org.kpcsc.workspace.kernel.Country;
import org.kpcsc.workspace.kernel.CurrentActor;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.kernel.LocalizedText;
import org.kpcsc.workspace.notifications.Notifications;
import org.kpcsc.workspace.organisations.OrganisationProfile;
import org.kpcsc.workspace.organisations.Organisations;
import org.kpcsc.workspace.organisations.Standing;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/**
 * Co-drafting alone on a real server; a header says who is signed in.
 *
 * <p>No {@code @Configuration}, so that the application's own tests do not find it.
 */
@EnableAutoConfiguration(
        excludeName = {
            "com.vaadin.flow.spring.SpringBootAutoConfiguration",
            "com.vaadin.flow.spring.SpringSecurityAutoConfiguration",
            "com.vaadin.flow.spring.VaadinScopesConfig"
        })
@ComponentScan({
    "org.kpcsc.workspace.documents.authority",
    "org.kpcsc.workspace.documents.log",
    "org.kpcsc.workspace.documents.policy",
    "org.kpcsc.workspace.documents.transport"
})
@Import(Documents.class)
class CoeditingServer {

    static final String SIGN_IN = "Sign-In";

    @Bean
    World world() {
        return new World();
    }

    /** Nobody asks for anything but by a socket. */
    @Bean
    CurrentActor currentActor() {
        return Optional::empty;
    }

    @Bean
    Notifications notifications() {
        return mock(Notifications.class);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    MessageSource messageSource() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages.documents");
        messages.setDefaultEncoding("UTF-8");
        return messages;
    }

    @Bean
    Organisations organisations() {
        var organisations = mock(Organisations.class);
        when(organisations.find(any()))
                .thenAnswer(call ->
                        Optional.of(
                                new OrganisationProfile(
                                        call.getArgument(0),
                                        "ACRO",
                                        LocalizedText.of(Language.EN, "A member"),
                                        new Country("ZW"),
                                        null,
                                        null,
                                        null,
                                        Standing.MEMBER,
                                        "#123456")));
        return organisations;
    }

    @Bean
    SecurityFilterChain chain(HttpSecurity http, World world) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .addFilterBefore(signIn(world), AnonymousAuthenticationFilter.class)
                .build();
    }

    private static Filter signIn(World world) {
        return (request, response, chain) -> {
            var header = ((HttpServletRequest) request).getHeader(SIGN_IN);
            Optional.ofNullable(header)
                    .flatMap(id -> world.signedIn(UUID.fromString(id)))
                    .map(who ->
                            UsernamePasswordAuthenticationToken.authenticated(who, "", List.of()))
                    .ifPresent(SecurityContextHolder.getContext()::setAuthentication);
            chain.doFilter(request, response);
        };
    }
}
