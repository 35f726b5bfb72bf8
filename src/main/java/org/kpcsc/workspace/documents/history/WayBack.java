package org.kpcsc.workspace.documents.history;

import java.util.ArrayList;
import java.util.List;
import org.kpcsc.workspace.documents.model.Fragment;
import org.kpcsc.workspace.documents.model.ModelException;
import org.kpcsc.workspace.documents.model.Node;
import org.kpcsc.workspace.documents.model.Slice;
import org.kpcsc.workspace.documents.rendering.Pairing;
import org.kpcsc.workspace.documents.rendering.Passage;
import org.kpcsc.workspace.documents.rendering.WordBoundaries;
import org.kpcsc.workspace.documents.step.ReplaceAroundStep;
import org.kpcsc.workspace.documents.step.ReplaceStep;
import org.kpcsc.workspace.documents.step.Step;

/**
 * The steps that turn one text into another and leave alone what both share, so that comments stay
 * where they are and words stay with whoever wrote them.
 *
 * <p>Each is made for the text as it stands: taken from the last to the first, none moves another.
 */
final class WayBack {

    private final List<Step> steps = new ArrayList<>();

    private WayBack() {}

    /** None where both are equal. */
    static List<Step> between(Node now, Node wanted) {
        var way = new WayBack();
        way.children(now.content(), wanted.content(), 0);
        var steps = way.steps.reversed();
        return leads(now, steps, wanted) ? steps : List.of(whole(now, wanted));
    }

    private static boolean leads(Node now, List<Step> steps, Node wanted) {
        try {
            var text = now;
            for (var step : steps) {
                text = step.apply(text).orThrow();
            }
            return text.equals(wanted);
        } catch (ModelException e) {
            return false;
        }
    }

    private static Step whole(Node now, Node wanted) {
        return new ReplaceStep(0, now.content().size(), new Slice(wanted.content(), 0, 0));
    }

    private void children(Fragment now, Fragment wanted, int start) {
        int at = start;
        for (var passage : Passage.between(now.children(), wanted.children())) {
            at += sizeOf(passage.kept());
            for (var pair : Pairing.of(passage.removed(), passage.added(), NodeLikeness::of)) {
                at = change(pair, at);
            }
        }
    }

    /** Answers with the position after what was changed. */
    private int change(Pairing<Node> pair, int at) {
        return switch (pair) {
            case Pairing.Added(var node) -> {
                replace(at, at, List.of(node));
                yield at;
            }
            case Pairing.Removed(var node) -> {
                replace(at, at + node.size(), List.of());
                yield at + node.size();
            }
            case Pairing.Changed(var before, var after) -> {
                change(before, after, at);
                yield at + before.size();
            }
        };
    }

    private void change(Node before, Node after, int at) {
        markup(before, after, at);
        if (before.type().isTextblock()) {
            inline(before, after, at + 1);
        } else {
            children(before.content(), after.content(), at + 1);
        }
    }

    /** Gives a block another type or other attributes around what is in it. */
    private void markup(Node before, Node after, int at) {
        if (!before.sameMarkup(after)) {
            int end = at + before.size();
            var hull = new Slice(Fragment.of(after.with(Fragment.EMPTY)), 0, 0);
            steps.add(new ReplaceAroundStep(at, end, at + 1, end - 1, hull, 1, true));
        }
    }

    private void inline(Node before, Node after, int start) {
        int at = start;
        for (var passage : Passage.between(pieces(before), pieces(after))) {
            at += sizeOf(passage.kept());
            int end = at + sizeOf(passage.removed());
            if (at < end || !passage.added().isEmpty()) {
                replace(at, end, passage.added());
            }
            at = end;
        }
    }

    /** What stands in a block, its text cut into words. */
    private static List<Node> pieces(Node block) {
        var pieces = new ArrayList<Node>();
        for (var child : block.content()) {
            if (child.isText()) {
                int start = 0;
                for (int end : WordBoundaries.of(child.text())) {
                    pieces.add(child.cut(start, end));
                    start = end;
                }
            } else {
                pieces.add(child);
            }
        }
        return pieces;
    }

    private void replace(int from, int to, List<Node> by) {
        steps.add(new ReplaceStep(from, to, new Slice(Fragment.of(by), 0, 0)));
    }

    private static int sizeOf(List<Node> nodes) {
        return nodes.stream().mapToInt(Node::size).sum();
    }
}
