package org.kpcsc.workspace.statements.signoff;

/** What an organisation answers. */
public enum Position {
    ENDORSE,
    /** Endorses, and says what it would have wanted otherwise. */
    RESERVE,
    /** Objects, and says why. */
    OBJECT,
    ABSTAIN;

    /** Whether the answer must say something in words. */
    public boolean needsWords() {
        return switch (this) {
            case RESERVE, OBJECT -> true;
            case ENDORSE, ABSTAIN -> false;
        };
    }

    public boolean isEndorsement() {
        return switch (this) {
            case ENDORSE, RESERVE -> true;
            case OBJECT, ABSTAIN -> false;
        };
    }

    Stand stand() {
        return switch (this) {
            case ENDORSE -> Stand.ENDORSES;
            case RESERVE -> Stand.RESERVES;
            case OBJECT -> Stand.OBJECTS;
            case ABSTAIN -> Stand.ABSTAINS;
        };
    }
}
