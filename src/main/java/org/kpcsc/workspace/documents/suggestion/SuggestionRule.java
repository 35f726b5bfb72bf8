package org.kpcsc.workspace.documents.suggestion;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.kpcsc.workspace.documents.model.Mark;
import org.kpcsc.workspace.documents.model.Node;
import org.kpcsc.workspace.documents.step.AddNodeMarkStep;
import org.kpcsc.workspace.documents.step.RemoveNodeMarkStep;
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
    private final OwnGround ground;

    /** For the person to whom these suggestions belong. */
    public SuggestionRule(Predicate<SuggestionId> own) {
        this.own = own;
        this.ground = new OwnGround(own);
    }

    /** Whether they may do this; the steps lead from the one text to the other. */
    public boolean allows(Node before, List<? extends Step> steps, Node after) {
        return Rejection.of(before, own).equals(Rejection.of(after, own))
                && touchesOnlyOwn(before, steps)
                && Modifications.areFew(steps, after, own);
    }

    private boolean touchesOnlyOwn(Node before, List<? extends Step> steps) {
        var others =
                SuggestionId.broughtBy(steps).stream().allMatch(own)
                        ? null
                        : new OthersWords(before, own);
        var text = before;
        for (var step : steps) {
            boolean brings = others == null || others.allow(text, step) || handsOver(text, step);
            if (!brings || !takesOutOnlyOwn(text, step) || covers(text, step, steps)) {
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
                    if (from < to && !ground.isAll(text, from, to)) {
                        only.set(false);
                    }
                });
        return only.get();
    }

    /**
     * Whoever took their own words out of a block of theirs leaves it to those whose words stay,
     * and with it the border behind it.
     */
    private boolean handsOver(Node text, Step step) {
        if (!(step instanceof AddNodeMarkStep add)) {
            return false;
        }
        var block = text.nodeAt(add.pos());
        return block != null
                && (ground.isLeftTo(add.mark(), block)
                        || LeftBorder.is(add.mark(), text, add.pos(), own));
    }

    /**
     * Whether they put an insertion of their own upon a block that others have inserted, and leave
     * it theirs, too: what those write in it from then on would be taken for one's own.
     */
    private boolean covers(Node text, Step step, List<? extends Step> steps) {
        if (!(step instanceof AddNodeMarkStep add)
                || SuggestionMark.of(add.mark()) != SuggestionMark.INSERTION) {
            return false;
        }
        var block = text.nodeAt(add.pos());
        return block != null
                && SuggestionMark.INSERTION.all(block).stream()
                        .filter(mark -> !mark.equals(add.mark()))
                        .anyMatch(
                                mark -> !SuggestionMark.isOf(mark, own) && !takesOff(mark, steps));
    }

    private static boolean takesOff(Mark mark, List<? extends Step> steps) {
        return steps.stream()
                .anyMatch(step ->
                        step instanceof RemoveNodeMarkStep remove && remove.mark().equals(mark));
    }
}
