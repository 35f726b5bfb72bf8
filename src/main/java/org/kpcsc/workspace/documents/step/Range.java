package org.kpcsc.workspace.documents.step;

/** Checks of the positions of steps. */
final class Range {

    private Range() {}

    /** Throws a {@link MalformedStepException} unless 0 <= each <= the next. */
    static void requireOrdered(int... positions) {
        int least = 0;
        for (int pos : positions) {
            if (pos < least) {
                throw new MalformedStepException("Positions out of order");
            }
            least = pos;
        }
    }
}
