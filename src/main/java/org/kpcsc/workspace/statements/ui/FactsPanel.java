package org.kpcsc.workspace.statements.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Span;
import org.kpcsc.workspace.statements.StatementDetails;
import org.kpcsc.workspace.statements.StatementDetails.RoundDetails;
import org.kpcsc.workspace.uikit.Facts;
import org.kpcsc.workspace.uikit.Moments;

/** The facts of a statement and of its last round. */
class FactsPanel extends Composite<Facts> {

    private static final long serialVersionUID = 1L;

    FactsPanel(StatementDetails details) {
        if (details.round() != null) {
            show(details.round());
        }
        getContent()
                .with(getTranslation("statements.fact.lead"), details.lead().acronym())
                .with(
                        getTranslation("statements.fact.readers"),
                        getTranslation("statements.visibility." + details.visibility()));
    }

    private void show(RoundDetails round) {
        var tally = round.tally();
        var fingerprint = new Span(round.hash().fingerprint());
        fingerprint.addClassName("ws-fingerprint");
        fingerprint.setTitle(round.hash().hex());
        getContent()
                .with(getTranslation("statements.rule"), Words.rule(this, round.rule()))
                .with(
                        getTranslation(
                                round.open() ? "statements.fact.sofar" : "statements.fact.result"),
                        getTranslation(
                                "statements.fact.sofar.value",
                                tally.endorsements(),
                                tally.asked(),
                                tally.objected()))
                .with(
                        getTranslation("statements.fact.text"),
                        getTranslation(
                                "statements.fact.text.value",
                                String.valueOf(round.version()),
                                Moments.moment(round.asked())))
                .with(getTranslation("statements.fact.fingerprint"), fingerprint);
    }
}
