package org.kpcsc.workspace.documents.step;

import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.model.Nesting;
import org.kpcsc.workspace.documents.model.Node;
import org.kpcsc.workspace.documents.model.Slice;

/**
 * Replaces what is around a gap and keeps the gap: wraps, unwraps, changes the type of a block.
 *
 * @param insert where in the slice the content of the gap goes
 * @param structure whether to fail when there is content outside of the gap
 */
public record ReplaceAroundStep(
        int from, int to, int gapFrom, int gapTo, Slice slice, int insert, boolean structure)
        implements Step {

    public ReplaceAroundStep {
        Range.requireOrdered(from, gapFrom, gapTo, to);
        Range.requireOrdered(insert, slice.size());
    }

    @Override
    public StepResult apply(Node doc) {
        if (structure
                && (Structure.hasContent(doc, from, gapFrom)
                        || Structure.hasContent(doc, gapTo, to))) {
            return new StepResult.Failed("A change of structure would overwrite content");
        }
        Slice gap = doc.slice(gapFrom, gapTo);
        if (!gap.isFlat()) {
            return new StepResult.Failed("The gap is not flat");
        }
        Slice filled = slice.insertAt(insert, gap.content());
        if (filled == null) {
            return new StepResult.Failed("The content does not fit in the gap");
        }
        Nesting.check(filled.content());
        return StepResult.replaced(doc, from, to, filled);
    }

    @Override
    public StepMap map() {
        return StepMap.of(from, gapFrom - from, insert, gapTo, to - gapTo, slice.size() - insert);
    }

    @Override
    public ReplaceAroundStep invert(Node doc) {
        int gap = gapTo - gapFrom;
        return new ReplaceAroundStep(
                from,
                from + slice.size() + gap,
                from + insert,
                from + insert + gap,
                doc.slice(from, to).removeBetween(gapFrom - from, gapTo - from),
                gapFrom - from,
                structure);
    }

    @Override
    public @Nullable ReplaceAroundStep map(Mappable mapping) {
        MapResult newFrom = mapping.mapResult(from, 1);
        MapResult newTo = mapping.mapResult(to, -1);
        int newGapFrom = from == gapFrom ? newFrom.pos() : mapping.map(gapFrom, -1);
        int newGapTo = to == gapTo ? newTo.pos() : mapping.map(gapTo, 1);
        boolean gone = newFrom.deletedAcross() && newTo.deletedAcross();
        boolean crossed =
                newGapFrom < newFrom.pos() || newGapTo > newTo.pos() || newGapFrom > newGapTo;
        return gone || crossed
                ? null
                : new ReplaceAroundStep(
                        newFrom.pos(), newTo.pos(), newGapFrom, newGapTo, slice, insert, structure);
    }
}
