package org.kpcsc.workspace.statements;

/** What can be done with a statement. */
public enum StatementAct {
    WRITE,
    /** To suggest changes of the text, which whoever writes can do too. */
    SUGGEST,
    DESCRIBE,
    INVITE,
    ASK,
    ANSWER,
    DISPUTE_SPELLING,
    EXTEND,
    REOPEN,
    CHOOSE_ENDORSERS_ALONE,
    APPROVE,
    SEND_BACK,
    PUBLISH
}
