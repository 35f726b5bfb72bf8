package org.kpcsc.workspace.accounts.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.kpcsc.workspace.kernel.Language;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What stands around a plain page.
 *
 * @param language what it is written in
 * @param here path and query of this page
 * @param chosen whether the address asks for the language, so that links and forms keep it
 * @param demo whether nothing here is real
 * @param stale whether the form that was sent was out of date
 */
public record PlainPage(
        Language language, String here, boolean chosen, boolean demo, boolean stale) {

    /** As the security chain marks a request whose form was out of date. */
    private static final String STALE = "staleForm";

    static PlainPage of(HttpServletRequest request, boolean demo) {
        var query = request.getQueryString();
        var here = request.getRequestURI() + (query == null ? "" : "?" + query);
        return new PlainPage(
                languageOf(request),
                here,
                query != null && query.contains("lang="),
                demo,
                request.getAttribute(STALE) != null);
    }

    static Language languageOf(HttpServletRequest request) {
        return Language.of(RequestContextUtils.getLocale(request)).orElse(Language.EN);
    }

    public List<Language> languages() {
        return List.of(Language.values());
    }

    /** This page in another language. */
    public String in(Language other) {
        return in(here, other);
    }

    /** Another page in the language that was chosen. */
    public String to(String path) {
        return chosen ? in(path, language) : path;
    }

    private static String in(String address, Language language) {
        return UriComponentsBuilder.fromUriString(address)
                .replaceQueryParam("lang", language.tag())
                .build()
                .toUriString();
    }
}
