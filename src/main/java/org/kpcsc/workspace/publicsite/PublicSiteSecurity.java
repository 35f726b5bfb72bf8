package org.kpcsc.workspace.publicsite;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.Header;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.savedrequest.RequestCacheAwareFilter;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** The filter chain of the public pages: knows nobody, remembers nothing. */
@Configuration(proxyBeanMethods = false)
class PublicSiteSecurity {

    static final String CONTENT_POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none';"
                    + " form-action 'self'; frame-ancestors 'none'";

    @Bean
    @Order(1)
    SecurityFilterChain publicSite(HttpSecurity http) {
        return http.securityMatcher(PublicAddresses::cover)
                .authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .sessionManagement(
                        session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(PublicSiteSecurity::headers)
                .addFilterBefore(tags(), RequestCacheAwareFilter.class)
                .build();
    }

    /**
     * Weak ones: what is sent compressed is not the same bytes, and Tomcat would not compress it.
     */
    private static ShallowEtagHeaderFilter tags() {
        var tags = new ShallowEtagHeaderFilter();
        tags.setWriteWeakETag(true);
        return tags;
    }

    /**
     * Pages may be kept and are asked for again, since a statement can be corrected or withdrawn;
     * what says otherwise for itself (the stylesheet) is left as it is.
     */
    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .crossOriginOpenerPolicy(
                        opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .addHeaderWriter(
                        new StaticHeadersWriter(
                                List.of(
                                        new Header(HttpHeaders.CACHE_CONTROL, "no-cache"),
                                        new Header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE),
                                        new Header(
                                                "Permissions-Policy",
                                                "camera=(), geolocation=(), microphone=()"))));
    }
}
