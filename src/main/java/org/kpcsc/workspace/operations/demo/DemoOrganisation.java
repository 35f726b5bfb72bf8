package org.kpcsc.workspace.operations.demo;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.kernel.Country;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.kernel.LocalizedText;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.organisations.OrganisationFacts;

/**
 * An organisation as {@code demo/coalition.json} tells of it.
 *
 * @param name by language tag, as is the description
 */
record DemoOrganisation(
        String acronym,
        String country,
        @Nullable Integer founded,
        Map<String, String> name,
        Map<String, String> description) {

    /** The same id for the same acronym, in every demo. */
    static OrganisationId id(String acronym) {
        var name = "demo organisation " + acronym;
        return new OrganisationId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    OrganisationFacts facts() {
        return new OrganisationFacts(
                acronym,
                localized(name),
                new Country(country),
                founded,
                localized(description),
                null);
    }

    private static LocalizedText localized(Map<String, String> texts) {
        var byLanguage = new EnumMap<Language, String>(Language.class);
        texts.forEach((tag, text) ->
                byLanguage.put(Language.valueOf(tag.toUpperCase(Locale.ROOT)), text));
        return new LocalizedText(byLanguage);
    }
}
