package org.kpcsc.workspace.documents.step;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.model.Node;

/**
 * Sets an attribute of the node at a position.
 *
 * <p>One that the node's type does not have is dropped, as npm does: the step then changes nothing.
 */
public record AttrStep(int pos, String attr, @Nullable Object value) implements NodeStep {

    public AttrStep {
        Range.requireOrdered(pos);
    }

    @Override
    public AttrStep at(int newPos) {
        return new AttrStep(newPos, attr, value);
    }

    @Override
    public StepResult apply(Node doc) {
        Node node = doc.nodeAt(pos);
        if (node == null) {
            return new StepResult.Failed("No node at " + pos);
        }
        Map<String, @Nullable Object> attrs = node.attrs().toMap();
        attrs.put(attr, value);
        return NodeStep.update(doc, pos, node, attrs, node.marks());
    }

    @Override
    public AttrStep invert(Node doc) {
        Node node = doc.nodeAt(pos);
        if (node == null) {
            throw new MalformedStepException("No node at " + pos);
        }
        return node.attrs().has(attr) ? new AttrStep(pos, attr, node.attrs().get(attr)) : this;
    }
}
