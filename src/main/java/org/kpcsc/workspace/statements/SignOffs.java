package org.kpcsc.workspace.statements;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.kpcsc.workspace.documents.Documents;
import org.kpcsc.workspace.documents.rendering.PlainText;
import org.kpcsc.workspace.kernel.ContentHash;
import org.kpcsc.workspace.kernel.ForActors;
import org.kpcsc.workspace.kernel.ForCoordinator;
import org.kpcsc.workspace.kernel.ForRoles;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.RefusedException;
import org.kpcsc.workspace.kernel.Role;
import org.kpcsc.workspace.statements.publication.SignedText;
import org.kpcsc.workspace.statements.publication.SignedTexts;
import org.kpcsc.workspace.statements.signoff.FrozenText;
import org.kpcsc.workspace.statements.signoff.Receipt;
import org.kpcsc.workspace.statements.signoff.Reply;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sign-off: asking organisations about one exact text, and their answers.
 *
 * <p>Every method throws {@link org.kpcsc.workspace.kernel.NotFoundException} for a statement that
 * the actor may not know of, and {@link RefusedException} for what its state, its deadline or its
 * text does not allow.
 */
@Service
@ForActors
@Transactional
public class SignOffs {

    private final Desk desk;
    private final Documents documents;
    private final SignedTexts texts;
    private final StatementTexts drafts;
    private final Standings standings;

    SignOffs(
            Desk desk,
            Documents documents,
            SignedTexts texts,
            StatementTexts drafts,
            Standings standings) {
        this.desk = desk;
        this.documents = documents;
        this.texts = texts;
        this.drafts = drafts;
        this.standings = standings;
    }

    /** Freezes the text as it is and asks about it; returns the hash of what is asked about. */
    public ContentHash ask(StatementId id, AskForSignOff how) {
        var statement = desk.take(id, StatementAct.ASK);
        how.asked().forEach(standings::require);
        var before = statement.state();
        var text = freeze(statement);
        statement.openSignOff(text, how.termsAt(desk.now()), desk.me(), desk.now());
        desk.say(statement, SignOffAsked::new);
        desk.sayOutcome(statement, before);
        return text.hash();
    }

    /**
     * Locks the document first: no step is committed after its text was read. A text in which
     * suggestions are open says two things, and cannot be signed.
     */
    private FrozenText freeze(Statement statement) {
        var version = documents.lock(statement.document());
        drafts.openProposals(statement).requireNone();
        var text = documents.textAt(statement.document(), version.version());
        if (PlainText.of(text).isBlank()) {
            throw new RefusedException("statements.refused.empty");
        }
        var signed = SignedText.of(statement.kind(), statement.title(), statement.language(), text);
        texts.keep(signed);
        return new FrozenText(version.version(), version.hash(), signed.hash());
    }

    /** Answers for the actor's organisation to the text with that hash. */
    @ForRoles(Role.REPRESENTATIVE)
    public void answer(StatementId id, ContentHash seen, Reply reply) {
        var statement = desk.take(id, StatementAct.ANSWER);
        var before = statement.state();
        statement.answer(seen, reply, desk.me(), desk.now());
        desk.say(new SignOffAnswered(id, desk.me().organisation(), statement.concerned()));
        desk.sayOutcome(statement, before);
    }

    /** Records what an organisation answered by telephone, letter or in person. */
    @ForCoordinator
    public void recordAnswer(
            StatementId id, OrganisationId of, ContentHash seen, Reply reply, Receipt receipt) {
        var statement = desk.take(id);
        desk.rights(statement).requireRead();
        requirePast(receipt);
        var before = statement.state();
        statement.recordAnswer(of, seen, reply, receipt, desk.me(), desk.now());
        desk.say(new AnswerRecorded(id, of, statement.concerned()));
        desk.sayOutcome(statement, before);
    }

    /** A day further east may have begun already. */
    private void requirePast(Receipt receipt) {
        if (receipt.on().isAfter(LocalDate.ofInstant(desk.now(), ZoneOffset.ofHours(14)))) {
            throw new RefusedException("statements.refused.receipt.future");
        }
    }

    /** Says that what was recorded for the actor's organisation is not its answer. */
    @ForRoles(Role.REPRESENTATIVE)
    public void contradict(StatementId id) {
        var statement = desk.take(id, StatementAct.ANSWER);
        var before = statement.state();
        statement.contradict(desk.me().organisation(), desk.now());
        desk.say(new AnswerContradicted(id, desk.me().organisation(), statement.concerned()));
        desk.sayOutcome(statement, before);
    }

    /** Says that the change since the last round is more than one of spelling. */
    @ForRoles(Role.REPRESENTATIVE)
    public void disputeSpelling(StatementId id) {
        var statement = desk.take(id, StatementAct.DISPUTE_SPELLING);
        var before = statement.state();
        statement.disputeSpelling(desk.me().organisation(), desk.now());
        desk.say(new SpellingDisputed(id, desk.me().organisation(), statement.concerned()));
        desk.sayOutcome(statement, before);
    }
}
