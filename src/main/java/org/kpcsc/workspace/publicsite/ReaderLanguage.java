package org.kpcsc.workspace.publicsite;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.kernel.Language;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The language a page is written in: what the address asks for ({@code ?lang=fr}), else what the
 * browser prefers, else English.
 *
 * <p>The query is read as it stands: a broken parameter elsewhere in it must not keep the page that
 * says so from being written.
 */
@Component("localeResolver")
class ReaderLanguage implements LocaleResolver {

    private static final Pattern LANG = Pattern.compile("(?:^|&)lang=([a-z]{2})(?:&|$)");

    static Language of(HttpServletRequest request) {
        return chosen(request).orElseGet(() -> preferred(request));
    }

    static Optional<Language> chosen(HttpServletRequest request) {
        var query = request.getQueryString();
        var lang = LANG.matcher(query == null ? "" : query);
        return lang.find() ? Language.of(Locale.of(lang.group(1))) : Optional.empty();
    }

    private static Language preferred(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream()
                .flatMap(locale -> Language.of(locale).stream())
                .findFirst()
                .orElse(Language.EN);
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return of(request).locale();
    }

    @Override
    public void setLocale(
            HttpServletRequest request,
            @Nullable HttpServletResponse response,
            @Nullable Locale locale) {
        throw new UnsupportedOperationException("the address says the language");
    }
}
