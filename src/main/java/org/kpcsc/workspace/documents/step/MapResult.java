package org.kpcsc.workspace.documents.step;

/** A mapped position, and whether what was around it is gone. */
public record MapResult(int pos, int deletion, int range, int offset) {

    static final int BEFORE = 1;
    static final int AFTER = 2;
    static final int ACROSS = 4;
    static final int SIDE = 8;

    /** No range to recover the position from. */
    static final int NONE = -1;

    /** Whether the content on the side asked for is gone. */
    public boolean deleted() {
        return (deletion & SIDE) != 0;
    }

    public boolean deletedBefore() {
        return (deletion & (BEFORE | ACROSS)) != 0;
    }

    public boolean deletedAfter() {
        return (deletion & (AFTER | ACROSS)) != 0;
    }

    /** Whether the content on both sides is gone. */
    public boolean deletedAcross() {
        return (deletion & ACROSS) != 0;
    }

    /**
     * Whether an inverse change would bring the position back: it was inside range {@link #range}.
     */
    boolean isRecoverable() {
        return range != NONE;
    }
}
