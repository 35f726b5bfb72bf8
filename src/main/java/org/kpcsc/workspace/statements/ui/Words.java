package org.kpcsc.workspace.statements.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Locale;
import org.kpcsc.workspace.kernel.Tone;
import org.kpcsc.workspace.statements.StatementDetails;
import org.kpcsc.workspace.statements.StatementState;
import org.kpcsc.workspace.statements.publication.StatementKind;
import org.kpcsc.workspace.statements.signoff.Position;
import org.kpcsc.workspace.statements.signoff.SignOffRule;
import org.kpcsc.workspace.statements.signoff.Stand;
import org.kpcsc.workspace.uikit.Tag;

/** The words for kinds, states and answers, in the language of the component that shows them. */
final class Words {

    private Words() {}

    /** In the language of whoever is looking. */
    static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }

    /** In another language than theirs. */
    static String text(Locale locale, String key, Object... arguments) {
        return UI.getCurrent().getTranslation(locale, key, arguments);
    }

    static String kind(Component on, StatementKind kind) {
        return on.getTranslation("statements.kind." + kind);
    }

    static String state(Component on, StatementState state) {
        return on.getTranslation("statements.state." + state);
    }

    static String position(Component on, Position position) {
        return on.getTranslation("statements.position." + position);
    }

    /** What it is, in whose name and in which language. */
    static String line(Component on, StatementDetails details) {
        return on.getTranslation(
                "statements.line." + details.issuedBy(),
                kind(on, details.kind()),
                details.language().nameIn(UI.getCurrent().getLocale()));
    }

    static Tag tag(Component on, StatementState state) {
        return new Tag(state(on, state), tone(state));
    }

    static Tag tag(Component on, Stand stand) {
        return new Tag(on.getTranslation("statements.stand." + stand), tone(stand));
    }

    static String rule(Component on, SignOffRule rule) {
        return switch (rule) {
            case SignOffRule.NoObjection(int minimum) ->
                    on.getTranslation("statements.rule.short.NO_OBJECTION", minimum);
            case SignOffRule.Majority() -> on.getTranslation("statements.rule.short.MAJORITY");
            case SignOffRule.EveryNamed() -> on.getTranslation("statements.rule.short.EVERY_NAMED");
        };
    }

    private static Tone tone(StatementState state) {
        return switch (state) {
            case DRAFTING -> Tone.NEUTRAL;
            case SIGN_OFF -> Tone.ATTENTION;
            case NOT_CARRIED -> Tone.BAD;
            case APPROVAL -> Tone.ATTENTION;
            case APPROVED -> Tone.INFO;
            case PUBLISHED -> Tone.GOOD;
        };
    }

    private static Tone tone(Stand stand) {
        return switch (stand) {
            case ENDORSES, RESERVES -> Tone.GOOD;
            case OBJECTS -> Tone.BAD;
            case ABSTAINS -> Tone.INFO;
            case TO_CONFIRM, CONTRADICTED -> Tone.ATTENTION;
            case SILENT -> Tone.NEUTRAL;
        };
    }
}
