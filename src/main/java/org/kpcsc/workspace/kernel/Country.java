package org.kpcsc.workspace.kernel;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
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

    /** Every country there is, in the order in which that language's readers look for it. */
    public static List<Country> all(Language language) {
        return CODES.stream().map(Country::new).sorted(byNameIn(language)).toList();
    }

    public static Comparator<Country> byNameIn(Language language) {
        return Comparator.comparing(
                country -> country.nameIn(language), Collator.getInstance(language.locale()));
    }

    public String nameIn(Language language) {
        var own = OWN_NAMES.getOrDefault(code, Map.of()).get(language);
        return own != null ? own : Locale.of("", code).getDisplayCountry(language.locale());
    }
}
