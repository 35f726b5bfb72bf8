package org.kpcsc.workspace.documents.step;

import org.kpcsc.workspace.documents.model.Mark;
import org.kpcsc.workspace.documents.model.Node;

/** Removes a mark from the node at a position. */
public record RemoveNodeMarkStep(int pos, Mark mark) implements NodeStep {

    public RemoveNodeMarkStep {
        Range.requireOrdered(pos);
    }

    @Override
    public RemoveNodeMarkStep at(int newPos) {
        return new RemoveNodeMarkStep(newPos, mark);
    }

    @Override
    public StepResult apply(Node doc) {
        Node node = doc.nodeAt(pos);
        if (node == null) {
            return new StepResult.Failed("No node at " + pos);
        }
        return NodeStep.update(doc, pos, node, node.attrs().toMap(), node.marks().without(mark));
    }

    @Override
    public Step invert(Node doc) {
        Node node = doc.nodeAt(pos);
        return node == null || !node.marks().contains(mark) ? this : new AddNodeMarkStep(pos, mark);
    }
}
