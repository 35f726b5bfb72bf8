package org.kpcsc.workspace.statements;

import static org.kpcsc.workspace.statements.StatementAct.ANSWER;
import static org.kpcsc.workspace.statements.StatementAct.APPROVE;
import static org.kpcsc.workspace.statements.StatementAct.ASK;
import static org.kpcsc.workspace.statements.StatementAct.CHOOSE_ENDORSERS_ALONE;
import static org.kpcsc.workspace.statements.StatementAct.DESCRIBE;
import static org.kpcsc.workspace.statements.StatementAct.DISPUTE_SPELLING;
import static org.kpcsc.workspace.statements.StatementAct.EXTEND;
import static org.kpcsc.workspace.statements.StatementAct.INVITE;
import static org.kpcsc.workspace.statements.StatementAct.PUBLISH;
import static org.kpcsc.workspace.statements.StatementAct.REOPEN;
import static org.kpcsc.workspace.statements.StatementAct.SEND_BACK;
import static org.kpcsc.workspace.statements.StatementAct.SUGGEST;
import static org.kpcsc.workspace.statements.StatementAct.WRITE;

import java.util.Set;

/** Where a statement stands on its way from draft to the public. */
public enum StatementState {
    DRAFTING,
    /** A round is open; the text is locked. */
    SIGN_OFF,
    /** The round is over and its rule was not met: the coordinator chooses. */
    NOT_CARRIED,
    /** The rule is met; the coordinator approves or sends back. */
    APPROVAL,
    APPROVED,
    PUBLISHED;

    /** What can be done in this state by whoever has the right to it. */
    public Set<StatementAct> acts() {
        return switch (this) {
            case DRAFTING -> Set.of(WRITE, SUGGEST, DESCRIBE, INVITE, ASK);
            case SIGN_OFF -> Set.of(ANSWER, DISPUTE_SPELLING, EXTEND, REOPEN);
            case NOT_CARRIED -> Set.of(ANSWER, EXTEND, REOPEN, CHOOSE_ENDORSERS_ALONE);
            case APPROVAL -> Set.of(ANSWER, REOPEN, APPROVE, SEND_BACK);
            case APPROVED -> Set.of(ANSWER, REOPEN, SEND_BACK, PUBLISH);
            case PUBLISHED -> Set.of();
        };
    }

    public boolean allows(StatementAct act) {
        return acts().contains(act);
    }

    /** Whether the text is fixed, so that the document must refuse steps. */
    public boolean isLocked() {
        return !allows(WRITE);
    }
}
