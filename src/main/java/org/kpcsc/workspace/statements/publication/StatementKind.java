package org.kpcsc.workspace.statements.publication;

/** What sort of text it is. */
public enum StatementKind {
    JOINT_STATEMENT("joint-statement"),
    PRESS_RELEASE("press-release"),
    SUBMISSION("submission"),
    LETTER("letter");

    private final String term;

    StatementKind(String term) {
        this.term = term;
    }

    /** The word for it in the published JSON; never changes, because it is signed. */
    public String term() {
        return term;
    }
}
