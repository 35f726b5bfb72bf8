package org.kpcsc.workspace.documents.step;

import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.model.Node;
import org.kpcsc.workspace.documents.model.Slice;

/**
 * Replaces a range by a slice.
 *
 * @param structure whether to fail when the range holds anything but the ends and beginnings of
 *     nodes
 */
public record ReplaceStep(int from, int to, Slice slice, boolean structure) implements Step {

    public ReplaceStep {
        Range.requireOrdered(from, to);
    }

    public ReplaceStep(int from, int to, Slice slice) {
        this(from, to, slice, false);
    }

    @Override
    public StepResult apply(Node doc) {
        if (structure && Structure.hasContent(doc, from, to)) {
            return new StepResult.Failed("A change of structure would overwrite content");
        }
        return StepResult.replaced(doc, from, to, slice);
    }

    @Override
    public StepMap map() {
        return StepMap.of(from, to - from, slice.size());
    }

    @Override
    public ReplaceStep invert(Node doc) {
        return new ReplaceStep(from, from + slice.size(), doc.slice(from, to));
    }

    @Override
    public @Nullable ReplaceStep map(Mappable mapping) {
        MapResult newTo = mapping.mapResult(to, -1);
        MapResult newFrom = mapping.mapResult(from, 1);
        if (newFrom.deletedAcross() && newTo.deletedAcross()) {
            return null;
        }
        int end = Math.max(newFrom.pos(), newTo.pos());
        return new ReplaceStep(newFrom.pos(), end, slice, structure);
    }

    @Override
    public @Nullable Step merge(Step next) {
        if (!(next instanceof ReplaceStep other) || structure || other.structure) {
            return null;
        }
        if (from + slice.size() == other.from
                && slice.openEnd() == 0
                && other.slice.openStart() == 0) {
            return new ReplaceStep(
                    from, to + (other.to - other.from), joined(slice, other.slice), structure);
        }
        if (other.to == from && slice.openStart() == 0 && other.slice.openEnd() == 0) {
            return new ReplaceStep(other.from, to, joined(other.slice, slice), structure);
        }
        return null;
    }

    private static Slice joined(Slice first, Slice second) {
        return first.size() + second.size() == 0
                ? Slice.EMPTY
                : new Slice(
                        first.content().append(second.content()),
                        first.openStart(),
                        second.openEnd());
    }
}
