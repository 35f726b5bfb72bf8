package org.kpcsc.workspace.statements;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.statements.StatementDetails.AnswerDetails;
import org.kpcsc.workspace.statements.StatementDetails.AnswerRow;
import org.kpcsc.workspace.statements.StatementDetails.RoundDetails;
import org.kpcsc.workspace.statements.signoff.Answer;
import org.kpcsc.workspace.statements.signoff.Round;
import org.kpcsc.workspace.statements.signoff.SignOff;
import org.kpcsc.workspace.statements.signoff.Stand;
import org.kpcsc.workspace.statements.signoff.Tally;

/**
 * The latest round as a page shows it.
 *
 * @param changed whether the text was edited since, so that every answer is to be confirmed
 */
record RoundReport(SignOff signOff, Profiles profiles, boolean changed, Instant now) {

    RoundDetails of(Round round) {
        var rows = rows();
        return new RoundDetails(
                round.number(),
                round.text().version(),
                round.text().hash(),
                round.openedAt(),
                round.rule(),
                round.deadline(),
                round.isOpen(),
                round.spellingOpenUntil(now).orElse(null),
                round.disputedBy().map(by -> profiles.get(by).acronym()).orElse(null),
                Tally.of(rows.stream().map(AnswerRow::stand).toList()),
                rows);
    }

    /** Those who have said something come first. */
    private List<AnswerRow> rows() {
        return signOff.stands().entrySet().stream()
                .map(entry ->
                        new AnswerRow(
                                profiles.get(entry.getKey()),
                                changed ? stale(entry.getValue()) : entry.getValue(),
                                answer(signOff.answers().current(entry.getKey()).orElse(null))))
                .sorted(
                        Comparator.comparing((AnswerRow row) -> row.stand() == Stand.SILENT)
                                .thenComparing(row -> row.organisation().acronym()))
                .toList();
    }

    private static Stand stale(Stand stand) {
        return switch (stand) {
            case ENDORSES, RESERVES, OBJECTS, ABSTAINS, TO_CONFIRM -> Stand.TO_CONFIRM;
            case CONTRADICTED -> Stand.CONTRADICTED;
            case SILENT -> Stand.SILENT;
        };
    }

    private @Nullable AnswerDetails answer(@Nullable Answer answer) {
        return answer == null
                ? null
                : new AnswerDetails(
                        answer.version(),
                        answer.seen(),
                        answer.reply(),
                        answer.at(),
                        answer.channel(),
                        profiles.get(answer.byOrganisation()).acronym(),
                        answer.receivedHow(),
                        answer.receivedOn());
    }
}
