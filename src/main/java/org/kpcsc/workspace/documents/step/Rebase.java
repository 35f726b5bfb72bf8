package org.kpcsc.workspace.documents.step;

import java.util.ArrayList;
import java.util.List;
import org.kpcsc.workspace.documents.model.Node;

/**
 * One author's batch, and how it is carried over the batches that others got in before it.
 *
 * <p>The algorithm of prosemirror-collab's {@code rebaseSteps}: undo one's own, apply theirs, map
 * one's own over both. Call {@link #over} for each later batch in turn, never for several at once:
 * only so does the result equal what every client makes of it.
 */
public final class Rebase {

    private record Own(Step step, Step inverse) {}

    private final Node base;
    private final List<Own> own;
    private final Node doc;

    private Rebase(Node base, List<Own> own, Node doc) {
        this.base = base;
        this.own = own;
        this.doc = doc;
    }

    /**
     * Applies a batch as its author sent it; throws a {@code ModelException} when a step does not
     * apply.
     */
    public static Rebase of(Node base, List<Step> steps) {
        List<Own> own = new ArrayList<>(steps.size());
        Node doc = base;
        for (Step step : steps) {
            Node after = step.apply(doc).orThrow();
            own.add(new Own(step, step.invert(doc)));
            doc = after;
        }
        return new Rebase(base, own, doc);
    }

    /** Carries the batch over one batch of somebody else, made on the same base. */
    public Rebase over(List<Step> foreign) {
        Node after = base;
        for (Step step : foreign) {
            after = step.apply(after).orThrow();
        }
        return over(foreign, after);
    }

    /**
     * The same where the document after the foreign batch is known.
     *
     * <p>Steps whose place is gone or that no longer apply are dropped; one that makes no sense at
     * all throws a {@code ModelException}, and the whole batch is to be refused.
     */
    public Rebase over(List<Step> foreign, Node after) {
        Mapping mapping = new Mapping();
        own.reversed().forEach(step -> mapping.append(step.inverse().map()));
        foreign.forEach(step -> mapping.append(step.map()));
        List<Own> rebased = new ArrayList<>(own.size());
        Node now = after;
        int undone = own.size();
        for (Own step : own) {
            Step mapped = step.step().map(mapping.from(undone));
            undone--;
            if (mapped != null && mapped.apply(now) instanceof StepResult.Applied applied) {
                mapping.append(mapped.map());
                mapping.mirror(undone, mapping.size() - 1);
                rebased.add(new Own(mapped, mapped.invert(now)));
                now = applied.doc();
            }
        }
        return new Rebase(after, rebased, now);
    }

    /** The document before the batch. */
    public Node base() {
        return base;
    }

    /** The document after the batch. */
    public Node doc() {
        return doc;
    }

    /** What is left of the batch. */
    public List<Step> steps() {
        return own.stream().map(Own::step).toList();
    }

    /** For each of these steps the one that undoes it. */
    public List<Step> inverses() {
        return own.stream().map(Own::inverse).toList();
    }
}
