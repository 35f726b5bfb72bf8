package org.kpcsc.workspace.publicsite;

import java.util.List;
import org.kpcsc.workspace.kernel.Language;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What stands around every public page.
 *
 * @param language what the page is written in
 * @param chosen whether the address asks for that language, so that links keep it
 * @param address path and query of this page, without its language
 * @param demo whether nothing here is real
 * @param style address of the stylesheet
 */
public record PageFrame(
        Language language, boolean chosen, String address, boolean demo, String style) {

    public List<Language> languages() {
        return List.of(Language.values());
    }

    /** The frame of the page at another address of the site. */
    PageFrame on(String other) {
        return new PageFrame(language, chosen, other, demo, style);
    }

    /** A link to another page of the site, in the language that was chosen. */
    public String to(String other) {
        return chosen ? in(other, language) : other;
    }

    /** This page in another language. */
    public String in(Language other) {
        return in(address, other);
    }

    /** Whether this page is the section or lies below it. */
    public boolean at(String section) {
        return address.equals(section)
                || address.startsWith(section + "/")
                || address.startsWith(section + "?");
    }

    private static String in(String address, Language language) {
        return UriComponentsBuilder.fromUriString(address)
                .queryParam("lang", language.tag())
                .build()
                .toUriString();
    }
}
