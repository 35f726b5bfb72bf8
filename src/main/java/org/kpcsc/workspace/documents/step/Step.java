package org.kpcsc.workspace.documents.step;

import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.model.Node;

/**
 * One change to a document, as a value.
 *
 * <p>Step types, their JSON and their behaviour are those of prosemirror-transform 1.12.6 with
 * {@code MAP_BIAS} 1; positions count UTF-16 code units.
 */
public sealed interface Step
        permits ReplaceStep, ReplaceAroundStep, MarkStep, MarkSetStep, NodeStep {

    /**
     * Applies the step. It fails when its content does not fit.
     *
     * <p>Throws a {@link org.kpcsc.workspace.documents.model.ModelException} when it makes no sense
     * for the document at all, where npm throws too: a position outside, an attribute out of range.
     */
    StepResult apply(Node doc);

    /** How positions move. */
    default StepMap map() {
        return StepMap.EMPTY;
    }

    /** The step that undoes this one; {@code doc} is the document before it. */
    Step invert(Node doc);

    /** The step as it is after other changes; null when what it changes is gone. */
    @Nullable Step map(Mappable mapping);

    /** This and the next step as one; null when they cannot be. */
    default @Nullable Step merge(Step next) {
        return null;
    }
}
