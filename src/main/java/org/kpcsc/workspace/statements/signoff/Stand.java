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
    SILENT;

    /** Whether the organisation still has to say where it stands. */
    public boolean isAwaited() {
        return switch (this) {
            case SILENT, TO_CONFIRM, CONTRADICTED -> true;
            case ENDORSES, RESERVES, OBJECTS, ABSTAINS -> false;
        };
    }
}
