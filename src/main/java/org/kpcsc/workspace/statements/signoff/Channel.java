package org.kpcsc.workspace.statements.signoff;

/** How an answer came. */
public enum Channel {
    /** Given in the workspace by a representative. */
    REPRESENTATIVE,
    /** Given on the page of a one-use link. */
    LINK,
    /** Received otherwise and recorded for the organisation. */
    RECORDED
}
