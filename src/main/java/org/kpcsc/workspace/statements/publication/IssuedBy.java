package org.kpcsc.workspace.statements.publication;

/** In whose name a statement is issued. */
public enum IssuedBy {
    COALITION,
    /** In the names of the organisations that endorse it and agree to be named. */
    ORGANISATIONS
}
