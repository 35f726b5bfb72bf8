package org.kpcsc.workspace.statements.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.menubar.MenuBar;
import java.util.ArrayList;
import java.util.List;
import org.kpcsc.workspace.kernel.Tone;
import org.kpcsc.workspace.statements.StatementAct;
import org.kpcsc.workspace.statements.StatementDetails;
import org.kpcsc.workspace.statements.StatementDetails.AnswerDetails;
import org.kpcsc.workspace.statements.StatementDetails.AnswerRow;
import org.kpcsc.workspace.statements.StatementDetails.RoundDetails;
import org.kpcsc.workspace.statements.signoff.Stand;
import org.kpcsc.workspace.uikit.Act;
import org.kpcsc.workspace.uikit.Moments;
import org.kpcsc.workspace.uikit.OrganisationBadge;
import org.kpcsc.workspace.uikit.Row;
import org.kpcsc.workspace.uikit.RowList;
import org.kpcsc.workspace.uikit.Tag;

/** Each organisation that is asked, where it stands, and how to reach it. */
class AnswerRows extends Composite<RowList> {

    private static final long serialVersionUID = 1L;

    private final transient StatementDetails details;
    private final transient RoundDetails round;
    private final transient StatementServices services;
    private final transient Runnable refresh;

    AnswerRows(
            StatementDetails details,
            RoundDetails round,
            StatementServices services,
            Runnable refresh) {
        this.details = details;
        this.round = round;
        this.services = services;
        this.refresh = refresh;
        round.answers().stream().map(this::row).forEach(getContent()::add);
    }

    private Row row(AnswerRow one) {
        var organisation = one.organisation();
        var row = new Row(new OrganisationBadge(organisation.acronym(), organisation.colour()));
        var answer = one.answer();
        if (answer != null) {
            describe(row, one, answer);
        }
        if (!organisation.standing().takesPart()) {
            row.detail(getTranslation("statements.answer.notstanding"));
        }
        row.tag(tag(one.stand()));
        var actions = actions(one);
        return actions.isEmpty() ? row : row.action(actions.toArray(Component[]::new));
    }

    private List<Component> actions(AnswerRow one) {
        var acts = new AnswerActs(details, services, refresh);
        var answers =
                details.allows(StatementAct.ANSWER)
                        && details.ownAnswer().filter(one::equals).isPresent();
        var actions = new ArrayList<Component>();
        var given = one.answer();
        if (one.stand() == Stand.TO_CONFIRM && given != null && !answers) {
            actions.add(Act.quiet(getTranslation("statements.compare"), () -> acts.compare(given)));
        }
        if (answers && acts.mayContradict(one)) {
            actions.add(Act.quiet(getTranslation("statements.contradict"), acts::contradict));
        }
        if (one.stand().isAwaited()
                && one.organisation().standing().takesPart()
                && details.reachesOut()
                && round.open()) {
            actions.add(reach(one));
        }
        return actions;
    }

    /** Who may still answer is not called silent. */
    private Tag tag(Stand stand) {
        return stand == Stand.SILENT && round.open()
                ? new Tag(getTranslation("statements.answer.none"), Tone.NEUTRAL)
                : Words.tag(this, stand);
    }

    private void describe(Row row, AnswerRow one, AnswerDetails answer) {
        var stand = one.stand();
        row.detail(how(answer) + " · " + Moments.exactly(answer.at()));
        if (stand == Stand.CONTRADICTED) {
            row.detail(
                    getTranslation(
                            "statements.answer.contradicted",
                            Words.position(this, answer.reply().position())));
        } else if (stand == Stand.TO_CONFIRM) {
            row.detail(getTranslation("statements.answer.stale." + answer.reply().position()));
        } else if (one.answerToAnother(round.hash()).isPresent()) {
            row.detail(getTranslation("statements.answer.carried"));
        }
        if (answer.reply().words() != null) {
            row.words(getTranslation("statements.answer.words", answer.reply().words()));
        }
        if (!answer.reply().named() && (stand == Stand.ENDORSES || stand == Stand.RESERVES)) {
            row.detail(getTranslation("statements.answer.unnamed"));
        }
    }

    private String how(AnswerDetails answer) {
        var version = String.valueOf(answer.version());
        return switch (answer.channel()) {
            case REPRESENTATIVE -> getTranslation("statements.answer.version", version);
            case LINK ->
                    getTranslation(
                            "statements.answer.linked",
                            version,
                            String.valueOf(answer.receivedHow()),
                            answer.recordedBy());
            case RECORDED ->
                    getTranslation(
                            "statements.answer.recorded",
                            version,
                            answer.receivedOn() == null ? "" : Moments.day(answer.receivedOn()),
                            String.valueOf(answer.receivedHow()),
                            answer.recordedBy());
        };
    }

    private MenuBar reach(AnswerRow row) {
        var menu = new MenuBar();
        var item = menu.addItem(getTranslation("statements.reach"));
        var acts = new ReachActs(details, round, row.organisation(), services, refresh);
        item.getSubMenu()
                .addItem(getTranslation("statements.reach.message"), click -> acts.message());
        item.getSubMenu().addItem(getTranslation("statements.reach.link"), click -> acts.link());
        if (acts.mayRecord()) {
            item.getSubMenu()
                    .addItem(getTranslation("statements.reach.record"), click -> acts.record());
        }
        return menu;
    }
}
