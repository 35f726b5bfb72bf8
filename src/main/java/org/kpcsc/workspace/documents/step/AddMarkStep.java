package org.kpcsc.workspace.documents.step;

import java.util.ArrayList;
import java.util.List;
import org.kpcsc.workspace.documents.model.Mark;
import org.kpcsc.workspace.documents.model.MarkSet;
import org.kpcsc.workspace.documents.model.Node;

/** Adds a mark to the inline content of a range, where it is allowed. */
public record AddMarkStep(int from, int to, Mark mark) implements MarkStep {

    public AddMarkStep {
        Range.requireOrdered(from, to);
    }

    @Override
    public AddMarkStep over(int newFrom, int newTo) {
        return new AddMarkStep(newFrom, newTo, mark);
    }

    @Override
    public StepResult apply(Node doc) {
        return Marking.apply(doc, from, to, this::marked);
    }

    private Node marked(Node node, Node parent) {
        return node.type().isAtom() && parent.type().allowsMark(mark.type())
                ? node.with(node.marks().with(mark))
                : node;
    }

    @Override
    public Step invert(Node doc) {
        List<MarkStep> steps = new ArrayList<>();
        doc.nodesBetween(
                from,
                to,
                (node, pos, parent) -> {
                    if (node.type().isInline() && node.type().isAtom()) {
                        undo(node, pos, steps);
                    }
                    return true;
                });
        return Marking.together(steps);
    }

    private void undo(Node node, int pos, List<MarkStep> steps) {
        MarkSet added = node.marks().with(mark);
        if (added.equals(node.marks())) {
            return;
        }
        int start = Math.max(from, pos);
        int end = Math.min(to, pos + node.size());
        Marking.push(steps, new RemoveMarkStep(start, end, mark));
        if (added.size() > node.marks().size()) {
            return;
        }
        for (Mark excluded : node.marks()) {
            if (!added.contains(excluded)) {
                Marking.push(steps, new AddMarkStep(start, end, excluded));
            }
        }
    }
}
