package org.kpcsc.workspace.documents.step;

import java.util.ArrayList;
import java.util.List;
import org.kpcsc.workspace.documents.model.Fragment;
import org.kpcsc.workspace.documents.model.Node;
import org.kpcsc.workspace.documents.model.Slice;

/** Changes the marks of the inline content of a range. */
final class Marking {

    /** Gives an inline node other marks; knows its parent. */
    @FunctionalInterface
    interface Change {
        Node apply(Node node, Node parent);
    }

    private Marking() {}

    static StepResult apply(Node doc, int from, int to, Change change) {
        Slice slice = doc.slice(from, to);
        var start = doc.resolve(from);
        Node parent = start.node(start.sharedDepth(to));
        Fragment changed = change(slice.content(), parent, change);
        return StepResult.replaced(
                doc, from, to, new Slice(changed, slice.openStart(), slice.openEnd()));
    }

    private static Fragment change(Fragment fragment, Node parent, Change change) {
        List<Node> changed = new ArrayList<>(fragment.childCount());
        for (Node child : fragment) {
            Node inside =
                    child.childCount() > 0
                            ? child.with(change(child.content(), child, change))
                            : child;
            changed.add(inside.type().isInline() ? change.apply(inside, parent) : inside);
        }
        return Fragment.of(changed);
    }

    /** Adds a step to those that undo, together with the last where they adjoin. */
    static void push(List<MarkStep> steps, MarkStep step) {
        if (!steps.isEmpty()
                && steps.getLast().getClass() == step.getClass()
                && steps.getLast().to() == step.from()
                && steps.getLast().mark().equals(step.mark())) {
            steps.set(steps.size() - 1, step.over(steps.getLast().from(), step.to()));
        } else {
            steps.add(step);
        }
    }

    static Step together(List<MarkStep> steps) {
        return steps.size() == 1 ? steps.getFirst() : new MarkSetStep(steps);
    }
}
