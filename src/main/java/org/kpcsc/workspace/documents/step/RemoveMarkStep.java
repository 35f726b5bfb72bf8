package org.kpcsc.workspace.documents.step;

import java.util.ArrayList;
import java.util.List;
import org.kpcsc.workspace.documents.model.Mark;
import org.kpcsc.workspace.documents.model.Node;

/** Removes a mark from the inline content of a range. */
public record RemoveMarkStep(int from, int to, Mark mark) implements MarkStep {

    public RemoveMarkStep {
        Range.requireOrdered(from, to);
    }

    @Override
    public RemoveMarkStep over(int newFrom, int newTo) {
        return new RemoveMarkStep(newFrom, newTo, mark);
    }

    @Override
    public StepResult apply(Node doc) {
        return Marking.apply(
                doc, from, to, (node, parent) -> node.with(node.marks().without(mark)));
    }

    @Override
    public Step invert(Node doc) {
        List<MarkStep> steps = new ArrayList<>();
        doc.nodesBetween(
                from,
                to,
                (node, pos, parent) -> {
                    if (node.type().isInline()
                            && node.type().isAtom()
                            && node.marks().contains(mark)) {
                        int start = Math.max(from, pos);
                        int end = Math.min(to, pos + node.size());
                        Marking.push(steps, new AddMarkStep(start, end, mark));
                    }
                    return true;
                });
        return Marking.together(steps);
    }
}
