package org.kpcsc.workspace.documents.authority;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.kpcsc.workspace.documents.EditingMode;
import org.kpcsc.workspace.kernel.PersonId;

/**
 * Carries batches that are long or late up to the present, on a thread beside the committing one.
 *
 * <p>Whoever comes back from a long time alone, or sends all day what costs most, keeps nobody else
 * waiting: not other documents, nor others in the same one. Each person has one such batch under
 * way at a time; a second one is {@code behind}.
 */
final class LateBatches {

    /**
     * Steps mapped through steps: about half a millisecond, which the committing thread can spare.
     */
    private static final long LIGHT_WORK = 20_000;

    /** Applying, inverting and writing a step costs as much as mapping it through so many. */
    private static final long WORK_AS_SENT = 50;

    /** While one is carried, others commit; each time fewer of them. */
    private static final int MOST_ROUNDS = 5;

    private final Committer committer;
    private final Set<PersonId> underWay = ConcurrentHashMap.newKeySet();
    private final Executor thread = oneThread();

    LateBatches(Committer committer) {
        this.committer = committer;
    }

    /**
     * A platform thread, which takes turns with all others; it ends when there is nothing to do.
     */
    private static Executor oneThread() {
        var executor =
                new ThreadPoolExecutor(
                        1,
                        1,
                        10,
                        TimeUnit.SECONDS,
                        new LinkedBlockingQueue<>(),
                        Thread.ofPlatform().name("documents-late").daemon().factory());
        executor.allowCoreThreadTimeOut(true);
        return executor;
    }

    /** Whether the committing thread would spend noticeable time on a batch that it would take. */
    boolean isHeavy(Submission submission, Authority authority) {
        long behind = authority.head().version() - submission.version();
        return submission.mode().get().compareTo(EditingMode.SUGGEST) >= 0
                && behind >= 0
                && behind <= Window.REACH
                && authority.reaches(submission.version())
                && work(submission, authority.since(submission.version())) > LIGHT_WORK;
    }

    private static long work(Submission submission, List<Entry> later) {
        long own = submission.steps().size();
        return own * WORK_AS_SENT + Carried.work(own, later);
    }

    CompletableFuture<Outcome> accept(Submission submission, Authority authority) {
        var person = submission.author().person();
        if (!underWay.add(person)) {
            return CompletableFuture.completedFuture(new Outcome.Refused(Refusal.BEHIND));
        }
        return CompletableFuture.supplyAsync(() -> carried(submission, authority), thread)
                .whenComplete((carried, failure) -> underWay.remove(person))
                .thenCompose(carried -> committer.submit(submission, carried));
    }

    private static Carried carried(Submission submission, Authority authority) {
        var head = authority.head();
        var later = upTo(head, authority.since(submission.version()));
        if (!authority.reaches(submission.version())) {
            return new Carried.Stuck(Refusal.BEHIND);
        }
        var carried = Carried.over(submission, head, later);
        for (int round = 1; round < MOST_ROUNDS && carried instanceof Carried.UpTo here; round++) {
            var overtaking = authority.since(here.version());
            if (Carried.work(here.batch().steps().size(), overtaking) <= LIGHT_WORK) {
                break;
            }
            carried = carried.over(overtaking);
        }
        return carried;
    }

    /** What has been committed since that head was asked for is left for the next round. */
    private static List<Entry> upTo(Head head, List<Entry> later) {
        return later.stream().filter(entry -> entry.batch().ordinal() <= head.ordinal()).toList();
    }
}
