package org.kpcsc.workspace.organisations;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.EnumMap;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.kernel.Country;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.kernel.LocalizedText;
import org.kpcsc.workspace.kernel.PlainText;
import org.kpcsc.workspace.kernel.RefusedException;

/**
 * What an organisation says of itself in public.
 *
 * @param acronym one word of 2 to 20 letters, digits, {@code -}, {@code &} or {@code '}; no two
 *     organisations share it
 * @param name in the languages that it has one in, 200 characters each
 * @param country where it is based
 * @param founded the year, null where it is unknown
 * @param description for the public, 2,000 characters in each language
 * @param website an {@code http} or {@code https} address
 */
public record OrganisationFacts(
        String acronym,
        LocalizedText name,
        Country country,
        @Nullable Integer founded,
        @Nullable LocalizedText description,
        @Nullable String website) {

    private static final Pattern ACRONYM =
            Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N}&'’ -]{0,18})[\\p{L}\\p{N}]");
    private static final int EARLIEST_YEAR = 1800;

    /** In characters, each language for itself. */
    public static final int LONGEST_NAME = 200;

    /** In characters, each language for itself. */
    public static final int LONGEST_DESCRIPTION = 2000;

    /** Throws {@link RefusedException} naming the first thing that is wrong. */
    public OrganisationFacts {
        description = description == null ? null : storable(description);
        refuseIf(!ACRONYM.matcher(acronym).matches(), "organisations.refused.acronym");
        refuseIf(longerThan(name, LONGEST_NAME), "organisations.refused.name");
        refuseIf(!isOneLine(name), "organisations.refused.name.characters");
        refuseIf(founded != null && founded < EARLIEST_YEAR, "organisations.refused.founded");
        refuseIf(
                description != null && longerThan(description, LONGEST_DESCRIPTION),
                "organisations.refused.description");
        refuseIf(website != null && !isWebAddress(website), "organisations.refused.website");
    }

    private static void refuseIf(boolean wrong, String key) {
        if (wrong) {
            throw new RefusedException(key);
        }
    }

    /** Without what the database refuses; null where nothing is left. */
    private static @Nullable LocalizedText storable(LocalizedText text) {
        var kept = new EnumMap<Language, String>(Language.class);
        text.texts().forEach((language, words) -> kept.put(language, PlainText.of(words)));
        kept.values().removeIf(String::isBlank);
        return kept.isEmpty() ? null : new LocalizedText(kept);
    }

    private static boolean longerThan(LocalizedText text, int characters) {
        return text.texts().values().stream().anyMatch(each -> each.length() > characters);
    }

    private static boolean isOneLine(LocalizedText text) {
        return text.texts().values().stream().allMatch(PlainText::isOneLine);
    }

    private static boolean isWebAddress(String text) {
        try {
            var address = new URI(text);
            return text.length() <= 200
                    && address.getHost() != null
                    && address.getUserInfo() == null
                    && Set.of("http", "https").contains(String.valueOf(address.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
