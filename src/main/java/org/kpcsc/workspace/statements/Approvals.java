package org.kpcsc.workspace.statements;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.Documents;
import org.kpcsc.workspace.kernel.ContentHash;
import org.kpcsc.workspace.kernel.ForActors;
import org.kpcsc.workspace.kernel.ForCoordinator;
import org.kpcsc.workspace.kernel.RefusedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the coordinator decides, and how a text is opened again.
 *
 * <p>Every method throws {@link org.kpcsc.workspace.kernel.NotFoundException} for a statement that
 * the actor may not know of, and {@link org.kpcsc.workspace.kernel.RefusedException} where somebody
 * else was first, a reason is missing or the text is another.
 */
@Service
@ForCoordinator
@Transactional
public class Approvals {

    private final Desk desk;
    private final Documents documents;
    private final Authors authors;
    private final Standings standings;

    Approvals(Desk desk, Documents documents, Authors authors, Standings standings) {
        this.desk = desk;
        this.documents = documents;
        this.authors = authors;
        this.standings = standings;
    }

    /** Opens the text for editing: by the lead organisation too, while nothing has failed. */
    @ForActors
    public void reopen(StatementId id, @Nullable String reason) {
        var statement = desk.take(id, StatementAct.REOPEN);
        statement.reopen(reason, desk.me(), desk.now());
        documents.unlock(statement.document());
        desk.say(statement, StatementReopened::new);
    }

    public void extend(StatementId id, Instant until, @Nullable String reason) {
        var statement = desk.take(id, StatementAct.EXTEND);
        var before = statement.state();
        statement.extend(until, reason, desk.me(), desk.now());
        desk.say(statement, SignOffExtended::new);
        desk.sayOutcome(statement, before);
    }

    public void chooseEndorsersAlone(StatementId id, @Nullable String reason) {
        var statement = desk.take(id, StatementAct.CHOOSE_ENDORSERS_ALONE);
        statement.chooseEndorsersAlone(reason, desk.me(), desk.now());
        desk.say(statement, EndorsersAloneChosen::new);
    }

    /** Approves the text with that hash: the one that the actor has seen. */
    public void approve(StatementId id, ContentHash seen, @Nullable String reason) {
        var statement = desk.take(id, StatementAct.APPROVE);
        statement.approve(seen, authors.fourEyes(statement), reason, desk.me(), desk.now());
        statement.requireCarriedAmong(standings.now());
        desk.say(statement, StatementApproved::new);
    }

    /**
     * Sends the text back to its authors.
     *
     * @param seen the state that the actor has seen: what somebody else has decided meanwhile is
     *     not undone unseen
     */
    public void sendBack(StatementId id, StatementState seen, @Nullable String reason) {
        var statement = desk.take(id, StatementAct.SEND_BACK);
        if (statement.state() != seen) {
            throw new RefusedException("statements.refused.state." + statement.state());
        }
        statement.sendBack(reason, desk.me(), desk.now());
        documents.unlock(statement.document());
        desk.say(statement, StatementSentBack::new);
    }
}
