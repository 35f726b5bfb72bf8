package org.kpcsc.workspace.statements;

import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.Documents;
import org.kpcsc.workspace.kernel.AccessChanged;
import org.kpcsc.workspace.kernel.ForActors;
import org.kpcsc.workspace.kernel.ForRoles;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.kernel.NotPermittedException;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.RefusedException;
import org.kpcsc.workspace.kernel.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Statements while they are drafted: who starts one, what it is, who takes part.
 *
 * <p>Every method throws {@link org.kpcsc.workspace.kernel.NotFoundException} for a statement that
 * the actor may not know of, and {@link RefusedException} for what its state does not allow.
 */
@Service
@ForActors
@Transactional
public class Statements {

    private final StoredStatements statements;
    private final Desk desk;
    private final Documents documents;
    private final Standings standings;

    Statements(StoredStatements statements, Desk desk, Documents documents, Standings standings) {
        this.statements = statements;
        this.desk = desk;
        this.documents = documents;
        this.standings = standings;
    }

    /** Starts a statement for the actor's organisation, with an empty text. */
    @ForRoles(Role.DRAFTER)
    public StatementId start(Draft draft, Language language) {
        var by = desk.me();
        var statement =
                new Statement(
                        StatementId.create(), DocumentId.create(), draft, language, by, desk.now());
        documents.create(statement.document(), language, by.organisation());
        statements.saveAndFlush(statement);
        desk.say(statement, StatementStarted::new);
        return statement.id();
    }

    public void describe(StatementId id, Draft draft) {
        var statement = desk.take(id, StatementAct.DESCRIBE);
        statement.describe(draft, desk.now());
        desk.say(statement, StatementDescribed::new);
        desk.say(new AccessChanged());
    }

    /** Invites an organisation to take part; a suspended or former one cannot be. */
    public void invite(StatementId id, OrganisationId organisation, Involvement involvement) {
        var statement = desk.take(id, StatementAct.INVITE);
        standings.require(organisation);
        long entered = documents.head(statement.document()).version();
        statement.invite(organisation, involvement, desk.now(), entered);
        desk.say(new OrganisationInvited(id, organisation, involvement, statement.concerned()));
    }

    /** Ends an organisation's part in the text, at once in open editors too. */
    public void dismiss(StatementId id, OrganisationId organisation) {
        var statement = desk.take(id, StatementAct.INVITE);
        var concerned = statement.concerned();
        statement.dismiss(organisation);
        desk.say(new OrganisationDismissed(id, organisation, concerned));
        desk.say(new AccessChanged());
    }

    public void acceptInvitation(StatementId id) {
        var statement = takeInvited(id);
        var mine = desk.actor().organisation();
        statement.answerInvitation(mine, true, desk.now());
        desk.say(new InvitationAccepted(id, mine, statement.concerned()));
        desk.say(new AccessChanged());
    }

    public void declineInvitation(StatementId id) {
        var statement = takeInvited(id);
        var mine = desk.actor().organisation();
        statement.answerInvitation(mine, false, desk.now());
        desk.say(new InvitationDeclined(id, mine, statement.concerned()));
        desk.say(new AccessChanged());
    }

    private Statement takeInvited(StatementId id) {
        var statement = desk.take(id);
        var rights = desk.rights(statement);
        rights.requireRead();
        if (!rights.mayAnswerInvitation()) {
            throw new NotPermittedException();
        }
        return statement;
    }
}
