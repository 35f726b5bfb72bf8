package org.kpcsc.workspace.documents.suggestion;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.kpcsc.workspace.documents.model.Mark;
import org.kpcsc.workspace.documents.model.Node;
import org.kpcsc.workspace.documents.step.Step;

/**
 * What somebody may do who may only suggest: with all that is theirs rejected, the text is the same
 * before and after.
 *
 * <p>Nor may they take anything out that would stay, not even to put it back at once: what others
 * type there at the same time would be lost. And they bring no words under others' marks
 * (docs/decisions/015).
 */
public final class SuggestionRule {

    private final Predicate<SuggestionId> own;

    /** For the person to whom these suggestions belong. */
    public SuggestionRule(Predicate<SuggestionId> own) {
        this.own = own;
    }

    /** Whether they may do this; the steps lead from the one text to the other. */
    public boolean allows(Node before, List<? extends Step> steps, Node after) {
        return Rejection.of(before, own).equals(Rejection.of(after, own))
                && takesOutOnlyOwn(before, steps)
                && bringsNothingOfOthers(before, steps);
    }

    private boolean bringsNothingOfOthers(Node before, List<? extends Step> steps) {
        return SuggestionId.broughtBy(steps).stream().allMatch(own)
                || new OthersWords(before, own).holdAll(steps);
    }

    private boolean takesOutOnlyOwn(Node before, List<? extends Step> steps) {
        var text = before;
        for (var step : steps) {
            if (!takesOutOnlyOwn(text, step)) {
                return false;
            }
            text = step.apply(text).orThrow();
        }
        return true;
    }

    private boolean takesOutOnlyOwn(Node text, Step step) {
        var only = new AtomicBoolean(true);
        step.map()
                .forEach((from, to, newFrom, newTo) -> {
                    if (from < to) {
                        text.nodesBetween(
                                from,
                                to,
                                (node, pos, parent) -> {
                                    boolean isOwn = isOwnInsertion(node);
                                    if (node.isLeaf() && !isOwn) {
                                        only.set(false);
                                    }
                                    return !isOwn;
                                });
                    }
                });
        return only.get();
    }

    private boolean isOwnInsertion(Node node) {
        for (Mark mark : node.marks()) {
            var id = SuggestionId.of(mark);
            if (id != null && SuggestionMark.of(mark) == SuggestionMark.INSERTION && own.test(id)) {
                return true;
            }
        }
        return false;
    }
}
