package org.kpcsc.workspace.statements.signoff;

/**
 * When a round carries; stated before anyone answers.
 *
 * <p>An endorsement with a reservation is an endorsement. Silence is never one, and never an
 * objection (docs/decisions/005-sign-off.md).
 */
public sealed interface SignOffRule {

    boolean isMetBy(Tally tally);

    /**
     * Nobody objects, and at least a stated number endorse.
     *
     * @param minimum how many must endorse, at least one
     */
    record NoObjection(int minimum) implements SignOffRule {

        public NoObjection {
            if (minimum < 1) {
                throw new IllegalArgumentException("somebody must endorse");
            }
        }

        @Override
        public boolean isMetBy(Tally tally) {
            return tally.objected() == 0 && tally.endorsements() >= minimum;
        }
    }

    /** More endorse than object, and at least half of those asked answered. */
    record Majority() implements SignOffRule {

        @Override
        public boolean isMetBy(Tally tally) {
            return tally.endorsements() > tally.objected() && 2 * tally.answered() >= tally.asked();
        }
    }

    /** Each organisation that is asked endorses. */
    record EveryNamed() implements SignOffRule {

        @Override
        public boolean isMetBy(Tally tally) {
            return tally.endorsements() == tally.asked();
        }
    }
}
