package org.kpcsc.workspace.organisations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.kernel.LocalizedText;
import org.kpcsc.workspace.kernel.Tone;
import org.kpcsc.workspace.organisations.Standing;
import org.kpcsc.workspace.uikit.Tag;

/** The register's values as the reader of this page reads them. */
final class Words {

    private Words() {}

    static Language language() {
        return Language.of(UI.getCurrent().getLocale()).orElse(Language.EN);
    }

    static String of(Standing standing) {
        return UI.getCurrent().getTranslation("organisations.standing." + standing.name());
    }

    static Tag tag(Standing standing) {
        return new Tag(of(standing), tone(standing));
    }

    /** The text in the reader's language or another, marked with the language that it is in. */
    static Component of(LocalizedText text) {
        return marked(new Span(text.in(language())), text);
    }

    static <C extends Component> C marked(C component, LocalizedText text) {
        component.getElement().setAttribute("lang", text.languageFor(language()).tag());
        return component;
    }

    private static Tone tone(Standing standing) {
        return switch (standing) {
            case MEMBER -> Tone.GOOD;
            case PARTNER -> Tone.INFO;
            case APPLICANT -> Tone.ATTENTION;
            case SUSPENDED -> Tone.BAD;
            case FORMER -> Tone.NEUTRAL;
        };
    }
}
