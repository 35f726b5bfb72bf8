package org.kpcsc.workspace.statements.approval;

/** What was decided about a statement. */
public enum DecisionKind {
    EXTENDED,
    REOPENED,
    ENDORSERS_ALONE,
    APPROVED,
    SENT_BACK,
    PUBLISHED
}
