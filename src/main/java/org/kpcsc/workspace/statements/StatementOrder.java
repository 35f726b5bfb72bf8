package org.kpcsc.workspace.statements;

/** In which order statements are listed; the first is the usual one. */
public enum StatementOrder {
    /** The last changed first. */
    CHANGED,
    /** The longest unchanged first. */
    UNCHANGED,
    TITLE,
    /** The sign-off that ends first, then those that are in none. */
    DEADLINE,
    /** From drafting to publication. */
    STATE
}
