package org.kpcsc.workspace.statements.ui;

import java.util.ArrayList;
import java.util.List;
import org.kpcsc.workspace.documents.copy.TextCopy;
import org.kpcsc.workspace.documents.copy.TextCopy.PageWords;
import org.kpcsc.workspace.documents.suggestion.SuggestionId;
import org.kpcsc.workspace.statements.StatementCopy;
import org.kpcsc.workspace.statements.StatementState;
import org.kpcsc.workspace.uikit.Moments;

/**
 * What stands around a text that is taken along: in the text's own language, since whoever reads
 * the one reads the other. Times are in the zone of who took it.
 */
final class CopyWords {

    private static final String PLACE = "\u0000";

    private final StatementCopy copy;

    private CopyWords(StatementCopy copy) {
        this.copy = copy;
    }

    static TextCopy around(StatementCopy copy) {
        var words = new CopyWords(copy);
        return new TextCopy(
                copy.title(),
                copy.language(),
                words.facts(),
                words.mark(),
                words.page(),
                copy.text());
    }

    private List<String> facts() {
        var facts = new ArrayList<String>();
        facts.add(
                text(
                        "statements.line." + copy.issuedBy(),
                        text("statements.kind." + copy.kind()),
                        copy.language().nameIn(copy.language().locale())));
        facts.add(writers());
        facts.add(
                text(
                        "statements.copy.version",
                        text("statements.state." + copy.state()),
                        String.valueOf(copy.version()),
                        copy.hash().fingerprint()));
        int open = SuggestionId.in(copy.text()).size();
        if (open > 0) {
            facts.add(text("statements.copy.suggestions", open));
        }
        return facts;
    }

    private String writers() {
        return copy.writers().isEmpty()
                ? text("statements.text.lead", copy.lead())
                : text("statements.text.writers", copy.lead(), String.join(", ", copy.writers()));
    }

    private String mark() {
        var key =
                copy.state() == StatementState.PUBLISHED
                        ? "statements.copy.mark.published"
                        : "statements.copy.mark";
        return text(
                key,
                String.valueOf(copy.version()),
                copy.person(),
                copy.organisation(),
                Moments.exactly(copy.at(), copy.language()));
    }

    private PageWords page() {
        var around = text("statements.copy.page", PLACE, PLACE).split(PLACE, -1);
        return new PageWords(around[0], around[1], around[2]);
    }

    private String text(String key, Object... arguments) {
        return Words.text(copy.language().locale(), key, arguments);
    }
}
