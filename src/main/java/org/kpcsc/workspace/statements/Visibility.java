package org.kpcsc.workspace.statements;

/** Who may read a statement that is not public. */
public enum Visibility {
    /** People of every member organisation. */
    MEMBERS,
    /** Only people of the organisations that take part or are asked. */
    PARTICIPANTS
}
