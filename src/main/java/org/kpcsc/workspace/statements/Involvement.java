package org.kpcsc.workspace.statements;

/** What an organisation's part in a statement's text is. */
public enum Involvement {
    /** Its drafters write; its other people comment. */
    WRITING,
    /** Its drafters suggest changes, for the writing organisations to take or leave. */
    COMMENTING
}
