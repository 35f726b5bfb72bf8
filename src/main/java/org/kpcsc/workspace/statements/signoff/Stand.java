package org.kpcsc.workspace.statements.signoff;

/** Where an organisation stands towards the text of a round. */
public enum Stand {
    ENDORSES,
    RESERVES,
    OBJECTS,
    ABSTAINS,
    /** It answered to another text than this one. */
    TO_CONFIRM,
    /** An answer was recorded for it, and it said that this is not its answer. */
    CONTRADICTED,
    SILENT
}
