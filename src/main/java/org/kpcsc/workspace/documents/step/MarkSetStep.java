package org.kpcsc.workspace.documents.step;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.model.Node;

/** Several mark steps in one, of which none moves a position. */
public record MarkSetStep(List<MarkStep> steps) implements Step {

    public MarkSetStep {
        steps = List.copyOf(steps);
    }

    @Override
    public StepResult apply(Node doc) {
        StepResult result = new StepResult.Applied(doc);
        for (MarkStep step : steps) {
            result = step.apply(result.orThrow());
            if (result instanceof StepResult.Failed) {
                return result;
            }
        }
        return result;
    }

    /** The inverses in one flat set: nested ones, which npm makes here, it cannot read itself. */
    @Override
    public MarkSetStep invert(Node doc) {
        List<MarkStep> inverses = new ArrayList<>();
        for (MarkStep step : steps) {
            switch (step.invert(doc)) {
                case MarkStep one -> inverses.add(one);
                case MarkSetStep several -> inverses.addAll(several.steps());
                default -> throw new IllegalStateException("Not the inverse of a mark step");
            }
        }
        return new MarkSetStep(inverses);
    }

    @Override
    public @Nullable MarkSetStep map(Mappable mapping) {
        List<MarkStep> mapped = new ArrayList<>();
        for (MarkStep step : steps) {
            MarkStep moved = step.map(mapping);
            if (moved != null) {
                mapped.add(moved);
            }
        }
        return mapped.isEmpty() ? null : new MarkSetStep(mapped);
    }
}
