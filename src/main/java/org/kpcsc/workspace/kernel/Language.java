package org.kpcsc.workspace.kernel;

import java.util.Locale;
import java.util.Optional;

/** A language that the coalition works in. */
public enum Language {
    EN("en"),
    FR("fr"),
    PT("pt");

    private final Locale locale;

    Language(String tag) {
        this.locale = Locale.forLanguageTag(tag);
    }

    /** The BCP 47 tag, as in {@code <html lang>}. */
    public String tag() {
        return locale.toLanguageTag();
    }

    public Locale locale() {
        return locale;
    }

    /** The language's name in itself, capitalised as in a menu. */
    public String ownName() {
        var name = locale.getDisplayLanguage(locale);
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }

    /** The language's name for a reader of another, as it stands within a sentence. */
    public String nameIn(Locale reader) {
        return locale.getDisplayLanguage(reader);
    }

    /** The language of a locale, whatever its country. */
    public static Optional<Language> of(Locale locale) {
        for (var language : values()) {
            if (language.locale.getLanguage().equals(locale.getLanguage())) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
