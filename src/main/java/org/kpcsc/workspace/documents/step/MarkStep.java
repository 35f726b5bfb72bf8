package org.kpcsc.workspace.documents.step;

import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.model.Mark;

/** Adds or removes a mark on the inline content of a range. */
public sealed interface MarkStep extends Step permits AddMarkStep, RemoveMarkStep {

    int from();

    int to();

    Mark mark();

    /** The same for another range. */
    MarkStep over(int from, int to);

    @Override
    default @Nullable MarkStep map(Mappable mapping) {
        int newFrom = mapping.map(from(), 1);
        int newTo = mapping.map(to(), -1);
        return newFrom >= newTo ? null : over(newFrom, newTo);
    }

    @Override
    default @Nullable Step merge(Step next) {
        return next instanceof MarkStep other
                        && other.getClass() == getClass()
                        && other.mark().equals(mark())
                        && from() <= other.to()
                        && to() >= other.from()
                ? over(Math.min(from(), other.from()), Math.max(to(), other.to()))
                : null;
    }
}
