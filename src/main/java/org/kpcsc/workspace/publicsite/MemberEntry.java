package org.kpcsc.workspace.publicsite;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.kernel.LocalizedText;
import org.kpcsc.workspace.organisations.OrganisationProfile;

/**
 * An organisation as the directory shows it to a reader of one language.
 *
 * @param nameLanguage tag of the language that the name is in
 * @param website an address of the web to link to; null where there is none that is safe
 * @param coordinator whether it coordinates the coalition today
 */
public record MemberEntry(
        String acronym,
        String name,
        String nameLanguage,
        String country,
        @Nullable String founded,
        @Nullable String description,
        @Nullable String descriptionLanguage,
        @Nullable String website,
        String colour,
        boolean coordinator) {

    private static final Pattern WEB = Pattern.compile("(?i)https?://[^\\s/].*");

    static MemberEntry of(OrganisationProfile profile, Language language, boolean coordinator) {
        var description = profile.description();
        return new MemberEntry(
                profile.acronym(),
                profile.name().in(language),
                profile.name().languageFor(language).tag(),
                profile.country().nameIn(language),
                profile.founded() == null ? null : profile.founded().toString(),
                description == null ? null : description.in(language),
                description == null ? null : tag(description, language),
                safe(profile.website()),
                profile.colour(),
                coordinator);
    }

    /** The website as people say it: without scheme and closing slash. */
    public @Nullable String websiteName() {
        return website == null
                ? null
                : website.replaceFirst("(?i)^https?://(www\\.)?", "").replaceFirst("/$", "");
    }

    private static String tag(LocalizedText text, Language language) {
        return text.languageFor(language).tag();
    }

    private static @Nullable String safe(@Nullable String website) {
        return website != null && WEB.matcher(website).matches() ? website : null;
    }
}
