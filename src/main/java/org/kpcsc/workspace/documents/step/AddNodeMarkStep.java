package org.kpcsc.workspace.documents.step;

import org.kpcsc.workspace.documents.model.Mark;
import org.kpcsc.workspace.documents.model.MarkSet;
import org.kpcsc.workspace.documents.model.Node;

/** Adds a mark to the node at a position. */
public record AddNodeMarkStep(int pos, Mark mark) implements NodeStep {

    public AddNodeMarkStep {
        Range.requireOrdered(pos);
    }

    @Override
    public AddNodeMarkStep at(int newPos) {
        return new AddNodeMarkStep(newPos, mark);
    }

    @Override
    public StepResult apply(Node doc) {
        Node node = doc.nodeAt(pos);
        if (node == null) {
            return new StepResult.Failed("No node at " + pos);
        }
        return NodeStep.update(doc, pos, node, node.attrs().toMap(), node.marks().with(mark));
    }

    @Override
    public Step invert(Node doc) {
        Node node = doc.nodeAt(pos);
        if (node == null) {
            return new RemoveNodeMarkStep(pos, mark);
        }
        MarkSet added = node.marks().with(mark);
        if (added.size() != node.marks().size()) {
            return new RemoveNodeMarkStep(pos, mark);
        }
        for (Mark before : node.marks()) {
            if (!added.contains(before)) {
                return at(before);
            }
        }
        return this;
    }

    private AddNodeMarkStep at(Mark other) {
        return new AddNodeMarkStep(pos, other);
    }
}
