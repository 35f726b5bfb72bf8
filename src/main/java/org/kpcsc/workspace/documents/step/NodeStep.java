package org.kpcsc.workspace.documents.step;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.model.Fragment;
import org.kpcsc.workspace.documents.model.MarkSet;
import org.kpcsc.workspace.documents.model.Node;
import org.kpcsc.workspace.documents.model.Slice;

/** Changes the marks or an attribute of the one node that begins at a position. */
public sealed interface NodeStep extends Step
        permits AddNodeMarkStep, RemoveNodeMarkStep, AttrStep {

    int pos();

    /** The same for the node at another position. */
    NodeStep at(int pos);

    @Override
    default @Nullable NodeStep map(Mappable mapping) {
        MapResult result = mapping.mapResult(pos(), 1);
        return result.deletedAfter() ? null : at(result.pos());
    }

    /** Replaces the opening of a node, so that its content stays as it is. */
    static StepResult update(
            Node doc,
            int pos,
            Node node,
            Map<String, ? extends @Nullable Object> attrs,
            MarkSet marks) {
        Node updated = node.type().create(attrs, Fragment.EMPTY, marks);
        Slice slice = new Slice(Fragment.of(updated), 0, node.isLeaf() ? 0 : 1);
        return StepResult.replaced(doc, pos, pos + 1, slice);
    }
}
