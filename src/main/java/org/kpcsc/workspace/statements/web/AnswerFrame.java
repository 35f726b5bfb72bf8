package org.kpcsc.workspace.statements.web;

import java.util.List;
import java.util.Locale;
import org.kpcsc.workspace.kernel.Language;

/**
 * What stands around the pages of a one-use link, for the frame that the pages of signing in have.
 *
 * @param language what the page is written in
 * @param demo whether nothing here is real
 */
public record AnswerFrame(Language language, boolean demo) {

    static AnswerFrame in(Locale locale, boolean demo) {
        return new AnswerFrame(Language.of(locale).orElse(Language.EN), demo);
    }

    public List<Language> languages() {
        return List.of(Language.values());
    }

    /** A link to another page: it leads away from the secret, and takes nothing along. */
    public String to(String path) {
        return path;
    }

    /** The same page in another language; relative, so that the secret in it is not repeated. */
    public String in(Language other) {
        return "?lang=" + other.tag();
    }

    /** How dates are written; in English as most of the coalition's readers do. */
    Locale dates() {
        return language == Language.EN ? Locale.UK : language.locale();
    }
}
