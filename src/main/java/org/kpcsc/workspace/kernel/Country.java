package org.kpcsc.workspace.kernel;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A country by its ISO 3166-1 alpha-2 code. */
public record Country(String code) {

    private static final Set<String> CODES = Set.of(Locale.getISOCountries());

    /** Where what CLDR says first is not what people there say. */
    private static final Map<String, Map<Language, String>> OWN_NAMES =
            Map.of(
                    "CD",
                    Map.of(
                            Language.EN, "DR Congo",
                            Language.FR, "RD Congo",
                            Language.PT, "RD Congo"));

    /** Throws {@link IllegalArgumentException} for a code that ISO 3166-1 does not know. */
    public Country {
        if (!CODES.contains(code)) {
            throw new IllegalArgumentException("not an ISO 3166-1 code: " + code);
        }
    }

    public String nameIn(Language language) {
        var own = OWN_NAMES.getOrDefault(code, Map.of()).get(language);
        return own != null ? own : Locale.of("", code).getDisplayCountry(language.locale());
    }
}
