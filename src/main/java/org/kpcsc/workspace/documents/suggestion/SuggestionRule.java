package org.kpcsc.workspace.documents.suggestion;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.model.Mark;
import org.kpcsc.workspace.documents.model.Node;
import org.kpcsc.workspace.documents.step.AddNodeMarkStep;
import org.kpcsc.workspace.documents.step.MarkSetStep;
import org.kpcsc.workspace.documents.step.RemoveMarkStep;
import org.kpcsc.workspace.documents.step.RemoveNodeMarkStep;
import org.kpcsc.workspace.documents.step.ReplaceAroundStep;
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
        var was = Rejection.told(before, own);
        var is = Rejection.told(after, own);
        // A split from nothing would join others' blocks once there is something.
        return was.text().equals(is.text())
                && is.apart() <= was.apart()
                && touchesOnlyOwn(before, steps, after)
                && Modifications.areFew(steps, after, own)
                && Modifications.saySomething(steps, after, own);
    }

    private boolean touchesOnlyOwn(Node before, List<? extends Step> steps, Node after) {
        var others =
                SuggestionId.broughtBy(steps).stream().allMatch(own)
                        ? null
                        : new OthersWords(before, own);
        var text = before;
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            boolean brings = others == null || others.allow(text, step) || handsOver(text, step);
            if (!brings
                    || !takesOutOnlyOwn(text, step)
                    || takesOffOthers(step)
                    || covers(text, step, steps.subList(i + 1, steps.size()), after)) {
                return false;
            }
            text = step.apply(text).orThrow();
        }
        return true;
    }

    /**
     * Others' suggestions on one's own words are theirs, too; but a block is handed over and back.
     */
    private boolean takesOffOthers(Step step) {
        return switch (step) {
            case RemoveMarkStep remove -> isOthers(remove.mark());
            case RemoveNodeMarkStep remove ->
                    isOthers(remove.mark())
                            && SuggestionMark.of(remove.mark()) == SuggestionMark.DELETION;
            case MarkSetStep several -> several.steps().stream().anyMatch(this::takesOffOthers);
            default -> false;
        };
    }

    private boolean isOthers(Mark mark) {
        var id = SuggestionId.of(mark);
        return id != null && !own.test(id);
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
     * it theirs, too, or make it their own where they wrote nothing: what those write in it from
     * then on would be taken for one's own.
     */
    private boolean covers(Node text, Step step, List<? extends Step> later, Node after) {
        return switch (step) {
            case AddNodeMarkStep add ->
                    SuggestionMark.of(add.mark()) == SuggestionMark.INSERTION
                            && !isOthers(add.mark())
                            && covers(text.nodeAt(add.pos()), left(add.pos(), later, after));
            case ReplaceAroundStep around ->
                    around.slice().content().children().stream()
                            .anyMatch(now -> covers(text.nodeAt(around.from()), now));
            default -> false;
        };
    }

    private boolean covers(@Nullable Node block, @Nullable Node now) {
        return block != null
                && now != null
                && isOnlyOthers(block)
                && SuggestionMark.INSERTION.isOn(now, own)
                && (SuggestionMark.INSERTION.all(now).stream().anyMatch(this::isOthers)
                        || !ground.holdsOwn(now));
    }

    private boolean isOnlyOthers(Node block) {
        return SuggestionMark.INSERTION.isOn(block) && !SuggestionMark.INSERTION.isOn(block, own);
    }

    /** What stands in the end where a block stood before the last steps; null where it went. */
    private static @Nullable Node left(int position, List<? extends Step> later, Node after) {
        int at = position;
        for (var step : later) {
            var mapped = step.map().mapResult(at, 1);
            if (mapped.deletedAfter()) {
                return null;
            }
            at = mapped.pos();
        }
        return after.nodeAt(at);
    }
}
