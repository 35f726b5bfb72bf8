package org.kpcsc.workspace.documents.authority;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.EditingMode;
import org.kpcsc.workspace.documents.log.Gate;
import org.kpcsc.workspace.documents.log.LoggedBatch;
import org.kpcsc.workspace.documents.model.ModelException;
import org.kpcsc.workspace.documents.model.Node;
import org.kpcsc.workspace.documents.step.Rebase;
import org.kpcsc.workspace.documents.step.Step;

/** What a document will be once the transaction that is under way is committed. */
final class Draft {

    /**
     * What carrying one batch over later ones may cost, in steps mapped through steps: about half a
     * second. Beyond it everybody would wait for one who comes back from a long time alone.
     */
    static final long MOST_WORK = 20_000_000;

    private final Authority authority;
    private final Instant now;
    private final List<Entry> added = new ArrayList<>();
    private Head head;

    Draft(Authority authority, Instant now) {
        this.authority = authority;
        this.now = now;
        this.head = authority.head();
    }

    Authority authority() {
        return authority;
    }

    List<Entry> added() {
        return added;
    }

    /** The batch with the same number that the same editor has sent in this transaction. */
    Optional<LoggedBatch> find(Submission submission) {
        return added.stream()
                .map(Entry::batch)
                .filter(batch -> batch.client().equals(submission.line().client()))
                .filter(batch -> batch.seq() == submission.seq())
                .findFirst();
    }

    /**
     * Takes a batch in, or says why not. The caller has seen that it is no repetition and that it
     * comes by the editor's latest connection.
     */
    Outcome take(Submission submission, Gate gate, long acknowledged) {
        var refusal = refusal(submission, gate, acknowledged);
        return refusal == null ? carryOver(submission) : new Outcome.Refused(refusal);
    }

    private @Nullable Refusal refusal(Submission submission, Gate gate, long acknowledged) {
        if (submission.mode().get() != EditingMode.WRITE) {
            return Refusal.MODE;
        } else if (gate.locked()) {
            return Refusal.LOCKED;
        } else if (submission.seq() != acknowledged + 1) {
            return Refusal.CONFLICT;
        } else if (submission.version() > head.version() || submission.steps().isEmpty()) {
            return Refusal.MALFORMED;
        } else if (head.version() - submission.version() > Window.REACH
                || !authority.reaches(submission.version())) {
            return Refusal.BEHIND;
        }
        return null;
    }

    private Outcome carryOver(Submission submission) {
        var later = since(submission.version());
        boolean atBoundary =
                submission.version() == head.version()
                        || (!later.isEmpty()
                                && later.getFirst().batch().version() == submission.version());
        if (!atBoundary) {
            return new Outcome.Refused(Refusal.MALFORMED);
        }
        if (work(submission.steps().size(), later) > MOST_WORK) {
            return new Outcome.Refused(Refusal.BEHIND);
        }
        var base = later.isEmpty() ? head.text() : later.getFirst().before();
        return asSent(submission, base, later);
    }

    /** Each of one's own steps is mapped over one's own and theirs, once for each batch. */
    private static long work(long own, List<Entry> later) {
        return later.stream().mapToLong(entry -> own * (own + entry.steps().size())).sum();
    }

    private Outcome asSent(Submission submission, Node base, List<Entry> later) {
        Rebase batch;
        try {
            batch = Rebase.of(base, submission.steps());
        } catch (ModelException e) {
            return new Outcome.Refused(Refusal.MALFORMED);
        }
        try {
            // One by one, never several at once: only so everyone agrees (docs/decisions/002).
            for (var entry : later) {
                batch = batch.over(entry.steps(), entry.after());
            }
        } catch (ModelException e) {
            return new Outcome.Refused(Refusal.CONFLICT);
        }
        return checked(submission, batch);
    }

    private Outcome checked(Submission submission, Rebase batch) {
        try {
            batch.doc().check();
        } catch (ModelException e) {
            return new Outcome.Refused(Refusal.SCHEMA);
        }
        var entry = entry(submission, batch);
        added.add(entry);
        head = Head.after(entry);
        return new Outcome.Accepted(entry.batch());
    }

    private Entry entry(Submission submission, Rebase batch) {
        List<Step> steps = batch.steps();
        UUID client = submission.line().client();
        var logged =
                new LoggedBatch(
                        head.ordinal() + 1,
                        head.version(),
                        client,
                        submission.seq(),
                        submission.author(),
                        now,
                        steps.size(),
                        Texts.writeSteps(steps));
        return new Entry(logged, steps, batch.base(), batch.doc());
    }

    private List<Entry> since(long version) {
        var since = new ArrayList<>(authority.since(version));
        added.stream().filter(entry -> entry.batch().version() >= version).forEach(since::add);
        return since;
    }
}
