package org.kpcsc.workspace.statements.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.kernel.RefusedException;
import org.kpcsc.workspace.statements.AskForSignOff;
import org.kpcsc.workspace.statements.OpenProposals;
import org.kpcsc.workspace.statements.StatementDetails.RoundDetails;
import org.kpcsc.workspace.statements.signoff.SignOffRule;
import org.kpcsc.workspace.uikit.FormFields;
import org.kpcsc.workspace.uikit.Moments;
import org.kpcsc.workspace.uikit.Pickers;

/** How sign-off is asked for: who, by when, by which rule. */
class AskForm extends Div {

    private static final long serialVersionUID = 1L;
    private static final int HOURS_TO_OBJECT = 24;

    /** The rules as a person chooses among them. */
    private enum Choice {
        NO_OBJECTION,
        MAJORITY,
        EVERY_NAMED
    }

    private final AskedOrganisations asked;
    private final RadioButtonGroup<Choice> choice =
            new RadioButtonGroup<>(getTranslation("statements.rule"));
    private final IntegerField minimum =
            FormFields.blame(
                    new IntegerField(getTranslation("statements.rule.minimum")),
                    "statements.refused.minimum");
    private final DateTimePicker deadline = deadline();
    private final Checkbox spellingOnly = new Checkbox(getTranslation("statements.spelling"));
    private final IntegerField spellingHours =
            FormFields.blame(
                    new IntegerField(getTranslation("statements.spelling.hours")),
                    "statements.refused.spelling.time",
                    "statements.refused.spelling.hours");

    /** Whether the minimum is somebody's own word, or that of the round before. */
    private boolean stated;

    /**
     * @param open what is still suggested: said first, since nobody can be asked before
     * @param asked who can be asked, with those ticked who are proposed
     * @param before the round before, of which rule and deadline are kept; null for the first
     */
    AskForm(
            OpenProposals open,
            AskedOrganisations asked,
            @Nullable RoundDetails before,
            Clock clock) {
        this.asked = asked;
        addClassName("ws-form");
        rules();
        deadline(clock);
        if (open.count() > 0) {
            add(new Paragraph(getTranslation(open.key(), open.count(), open.organisations())));
        }
        add(new Paragraph(getTranslation("statements.signoff.ask.help")));
        add(asked, choice, minimum, deadline);
        if (before != null) {
            asBefore(before, clock);
            spelling();
        }
    }

    private void rules() {
        choice.setItems(Choice.values());
        choice.setItemLabelGenerator(value -> getTranslation("statements.rule." + value));
        choice.setValue(Choice.NO_OBJECTION);
        choice.addValueChangeListener(
                change -> minimum.setVisible(change.getValue() == Choice.NO_OBJECTION));
        minimum.setMin(1);
        minimum.setStepButtonsVisible(true);
        minimum.setValue(proposedMinimum());
        minimum.addValueChangeListener(change -> stated |= change.isFromClient());
        asked.whenChanged(this::fitMinimum);
    }

    /** A rule that was stated is not weakened unseen. */
    private void asBefore(RoundDetails before, Clock clock) {
        choice.setValue(choiceOf(before.rule()));
        if (before.rule() instanceof SignOffRule.NoObjection(int least)) {
            minimum.setValue(least);
            stated = true;
        }
        choice.addValueChangeListener(change ->
                choice.setHelperText(
                        change.getValue() == choiceOf(before.rule())
                                ? null
                                : getTranslation(
                                        "statements.rule.other", Words.rule(this, before.rule()))));
        var soon = clock.instant().plus(Duration.ofHours(1));
        if (before.deadline().isAfter(soon)) {
            deadline.setValue(LocalDateTime.ofInstant(before.deadline(), Moments.zone()));
        }
    }

    private static Choice choiceOf(SignOffRule rule) {
        return switch (rule) {
            case SignOffRule.NoObjection(int ignored) -> Choice.NO_OBJECTION;
            case SignOffRule.Majority() -> Choice.MAJORITY;
            case SignOffRule.EveryNamed() -> Choice.EVERY_NAMED;
        };
    }

    /** A number that somebody stated stays, as far as so many are asked. */
    private void fitMinimum() {
        var most = Math.max(1, asked.ids().size());
        minimum.setValue(
                stated
                        ? Math.min(minimum.getOptionalValue().orElse(most), most)
                        : proposedMinimum());
    }

    /** More than half, as long as nobody states another number. */
    private int proposedMinimum() {
        return asked.ids().size() / 2 + 1;
    }

    private void deadline(Clock clock) {
        var now = LocalDateTime.ofInstant(clock.instant(), Moments.zone());
        deadline.setStep(Duration.ofMinutes(15));
        deadline.setMin(now.plusMinutes(30).truncatedTo(ChronoUnit.MINUTES));
        deadline.setValue(now.plusDays(2).withHour(18).truncatedTo(ChronoUnit.HOURS));
        deadline.setHelperText(
                getTranslation("statements.signoff.deadline.help", Moments.zone().toString()));
    }

    private void spelling() {
        spellingHours.setValue(HOURS_TO_OBJECT);
        spellingHours.setMin(1);
        spellingHours.setVisible(false);
        spellingHours.setHelperText(getTranslation("statements.spelling.help"));
        spellingOnly.addValueChangeListener(change -> spellingHours.setVisible(change.getValue()));
        add(spellingOnly, spellingHours);
    }

    /** For a deadline, marked where one is refused. */
    static DateTimePicker deadline() {
        return FormFields.blame(
                Pickers.moment(UI.getCurrent().getTranslation("statements.signoff.deadline")),
                "statements.refused.deadline",
                "statements.refused.deadline.earlier");
    }

    AskForSignOff answer() {
        return new AskForSignOff(
                rule(), instantOf(deadline), asked.ids(), spelling(spellingOnly.getValue()));
    }

    private SignOffRule rule() {
        return switch (choice.getValue()) {
            case NO_OBJECTION -> new SignOffRule.NoObjection(minimum());
            case MAJORITY -> new SignOffRule.Majority();
            case EVERY_NAMED -> new SignOffRule.EveryNamed();
        };
    }

    private int minimum() {
        var least = minimum.getOptionalValue().orElse(0);
        if (least < 1) {
            throw new RefusedException("statements.refused.minimum", asked.ids().size());
        }
        return least;
    }

    private @Nullable Duration spelling(boolean only) {
        if (!only) {
            return null;
        }
        var hours = spellingHours.getOptionalValue().orElse(0);
        if (hours < 1) {
            throw new RefusedException("statements.refused.spelling.hours");
        }
        return Duration.ofHours(hours);
    }

    /** Throws {@link RefusedException} where there is no whole date and time. */
    static Instant instantOf(DateTimePicker picker) {
        return picker.getOptionalValue()
                .map(value -> value.atZone(Moments.zone()).toInstant())
                .orElseThrow(() -> new RefusedException("statements.refused.deadline"));
    }
}
