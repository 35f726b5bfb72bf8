package org.kpcsc.workspace.documents.authority;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.DocumentId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * The one thread that commits, for all documents.
 *
 * <p>What comes in while a transaction is being synced to the disk goes together into the next one:
 * a lone keystroke never waits for others, and under load one sync serves many.
 */
final class Committer implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Committer.class);
    private static final int MOST_IN_GROUP = 2_000;
    private static final long HELD_RETRY_MILLIS = 10;
    private static final long FAILED_RETRY_MILLIS = 250;

    private final LinkedBlockingQueue<Work> queue = new LinkedBlockingQueue<>();
    private final GroupCommit commits;
    private final OpenDocuments documents;
    private List<Work.Batch> held = List.of();
    private Set<DocumentId> doubtful = Set.of();
    private volatile boolean stopping;

    Committer(GroupCommit commits, OpenDocuments documents) {
        this.commits = commits;
        this.documents = documents;
    }

    CompletableFuture<Outcome> submit(Submission submission, @Nullable Carried carried) {
        var outcome = new CompletableFuture<Outcome>();
        queue.add(new Work.Batch(submission, carried, outcome));
        return outcome;
    }

    /** Runs an action on the committing thread after everything that was submitted before. */
    CompletableFuture<Void> after(Runnable action) {
        var done = new CompletableFuture<Void>();
        queue.add(new Work.Task(() -> complete(done, action)));
        return done;
    }

    private static void complete(CompletableFuture<Void> done, Runnable action) {
        try {
            action.run();
            done.complete(null);
        } catch (RuntimeException | Error e) {
            done.completeExceptionally(e);
        }
    }

    /** Ends the thread once what stands in the queue now is done. */
    void stop() {
        var _ = after(() -> stopping = true);
    }

    @Override
    public void run() {
        stopping = false;
        while (!stopping) {
            try {
                round();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                stopping = true;
            } catch (RuntimeException | Error e) {
                // An error too: without this thread nothing is saved in any document.
                LOG.error("A round of the committer failed", e);
            }
        }
    }

    private void round() throws InterruptedException {
        var group = new ArrayList<>(held);
        held = List.of();
        var tasks = new ArrayList<Work.Task>();
        gather(group, tasks);
        if (!group.isEmpty()) {
            commit(group);
        }
        tasks.forEach(task -> task.action().run());
    }

    /** Waits for work; a task ends the group, so that it runs after all that came before it. */
    private void gather(List<Work.Batch> group, List<Work.Task> tasks) throws InterruptedException {
        var next = group.isEmpty() ? queue.take() : queue.poll(pause(), TimeUnit.MILLISECONDS);
        while (next != null) {
            switch (next) {
                case Work.Batch batch -> group.add(batch);
                case Work.Task task -> tasks.add(task);
            }
            next = tasks.isEmpty() && group.size() < MOST_IN_GROUP ? queue.poll() : null;
        }
    }

    private long pause() {
        return doubtful.isEmpty() ? HELD_RETRY_MILLIS : FAILED_RETRY_MILLIS;
    }

    private void commit(List<Work.Batch> group) {
        try {
            doubtful.forEach(documents::catchUp);
            doubtful = Set.of();
            held = commits.commit(group);
        } catch (DataAccessException | TransactionException e) {
            // Whether it was committed is not known: the log will say, and repetitions are seen.
            LOG.warn("The log cannot be written at the moment: {}", e.getMessage());
            doubtful = Work.documentsOf(group);
            held = group;
        } catch (RuntimeException | Error e) {
            group.forEach(batch -> batch.outcome().completeExceptionally(e));
            throw e;
        }
    }
}
