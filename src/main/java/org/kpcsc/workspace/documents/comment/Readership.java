package org.kpcsc.workspace.documents.comment;

/** Who reads a thread; chosen when it is opened, and never widened afterwards. */
public enum Readership {
    /** Everybody who may read what is said about the text. */
    EVERYONE,
    /** The people of the organisation for which it was opened. */
    OWN_ORGANISATION
}
