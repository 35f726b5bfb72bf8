package org.kpcsc.workspace.kernel;

import java.util.Locale;
import java.util.Set;

/** A country by its ISO 3166-1 alpha-2 code. */
public record Country(String code) {

    private static final Set<String> CODES = Set.of(Locale.getISOCountries());

    /** Throws {@link IllegalArgumentException} for a code that ISO 3166-1 does not know. */
    public Country {
        if (!CODES.contains(code)) {
            throw new IllegalArgumentException("not an ISO 3166-1 code: " + code);
        }
    }

    public String nameIn(Language language) {
        return Locale.of("", code).getDisplayCountry(language.locale());
    }
}
