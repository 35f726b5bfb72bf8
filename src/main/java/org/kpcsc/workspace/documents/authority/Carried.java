package org.kpcsc.workspace.documents.authority;

import java.util.List;
import org.kpcsc.workspace.documents.model.ModelException;
import org.kpcsc.workspace.documents.step.Rebase;
import org.kpcsc.workspace.documents.suggestion.Decision;
import org.kpcsc.workspace.documents.suggestion.Modifications;

/**
 * How far a batch has been carried over those that others got in before it.
 *
 * <p>One by one, never over several at once: only so everyone agrees (docs/decisions/002).
 */
sealed interface Carried {

    /**
     * What is left of the batch after the one with that ordinal, where that version begins.
     *
     * @param decision of the batch as it was sent, and what became of that meanwhile
     */
    record UpTo(long ordinal, long version, Rebase batch, Decision decision) implements Carried {}

    /** It cannot be carried on. */
    record Stuck(Refusal reason) implements Carried {}

    /**
     * What carrying one batch may cost, in steps mapped through steps: three seconds or so. One of
     * 250 steps, the most that our editor sends, stays below it however late it is.
     */
    long MOST_WORK = 150_000_000;

    /**
     * Applies a batch as it was sent, and carries it over what came later.
     *
     * @param head the text after the last of the later ones
     * @param later all batches from the version that the batch names, in order
     */
    static Carried over(Submission submission, Head head, List<Entry> later) {
        boolean atBoundary =
                later.isEmpty()
                        ? submission.version() == head.version()
                        : submission.version() == later.getFirst().batch().version();
        if (!atBoundary) {
            return new Stuck(Refusal.MALFORMED);
        }
        if (work(submission.steps().size(), later) > MOST_WORK) {
            return new Stuck(Refusal.BEHIND);
        }
        var base = later.isEmpty() ? head.text() : later.getFirst().before();
        try {
            var asSent = Rebase.of(base, submission.steps());
            long ordinal = head.ordinal() - later.size();
            if (!Modifications.areSound(asSent.steps())) {
                return new Stuck(Refusal.MALFORMED);
            }
            var decision = later.isEmpty() ? Decision.NONE : Decision.of(asSent);
            return new UpTo(ordinal, submission.version(), asSent, decision).over(later);
        } catch (ModelException e) {
            return new Stuck(Refusal.MALFORMED);
        }
    }

    /** Carries it over the next ones; those that it has been carried over are passed by. */
    default Carried over(List<Entry> later) {
        return switch (this) {
            case Stuck stuck -> stuck;
            case UpTo here -> carry(here, later);
        };
    }

    private static Carried carry(UpTo here, List<Entry> later) {
        var batch = here.batch();
        long ordinal = here.ordinal();
        long version = here.version();
        var decision = here.decision();
        try {
            for (var entry : later) {
                if (entry.batch().ordinal() <= ordinal) {
                    continue;
                } else if (entry.batch().ordinal() != ordinal + 1) {
                    return new Stuck(Refusal.BEHIND);
                }
                batch = batch.over(entry.steps(), entry.after());
                ordinal = entry.batch().ordinal();
                version = entry.batch().end();
                decision = decision.after(entry.steps());
            }
        } catch (ModelException e) {
            return new Stuck(Refusal.CONFLICT);
        }
        return new UpTo(ordinal, version, batch, decision);
    }

    /** Each of one's own steps is mapped over one's own and theirs, once for each batch. */
    static long work(long own, List<Entry> later) {
        return later.stream().mapToLong(entry -> own * (own + entry.steps().size())).sum();
    }
}
