package org.kpcsc.workspace.documents.authority;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.log.Gate;
import org.kpcsc.workspace.documents.log.LineId;
import org.kpcsc.workspace.documents.log.Lines;
import org.kpcsc.workspace.documents.log.Log;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one thread that commits, for all documents.
 *
 * <p>What comes in while a transaction is being synced to the disk goes together into the next one:
 * a lone keystroke never waits for others, and under load one sync serves many.
 */
final class Committer implements Runnable {

    /** The documents that the thread works on. */
    interface Documents {

        /** Null where the document is not loaded; loading then begins. */
        @Nullable Authority loaded(DocumentId document);

        void committed(Authority authority, List<Entry> entries);

        /** Brings a document up to its log. */
        void catchUp(DocumentId document);
    }

    private static final Logger LOG = LoggerFactory.getLogger(Committer.class);
    private static final int MOST_IN_GROUP = 2_000;
    private static final long HELD_RETRY_MILLIS = 10;
    private static final long FAILED_RETRY_MILLIS = 250;

    private final LinkedBlockingQueue<Work> queue = new LinkedBlockingQueue<>();
    private final Log log;
    private final Lines lines;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final Documents documents;
    private List<Work.Batch> held = List.of();
    private Set<DocumentId> doubtful = Set.of();
    private volatile boolean stopping;

    Committer(
            Log log,
            Lines lines,
            TransactionTemplate transactions,
            Clock clock,
            Documents documents) {
        this.log = log;
        this.lines = lines;
        this.transactions = transactions;
        this.clock = clock;
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
            commitLoaded(group);
        } catch (DataAccessException | TransactionException e) {
            // Whether it was committed is not known: the log will say, and repetitions are seen.
            LOG.warn("The log cannot be written at the moment: {}", e.getMessage());
            doubtful = documentsOf(group);
            held = group;
        } catch (RuntimeException | Error e) {
            group.forEach(batch -> batch.outcome().completeExceptionally(e));
            throw e;
        }
    }

    private void commitLoaded(List<Work.Batch> group) {
        var authorities = new HashMap<DocumentId, Authority>();
        var ready = new ArrayList<Work.Batch>();
        var waiting = new ArrayList<Work.Batch>();
        documentsOf(group)
                .forEach(document -> {
                    var authority = documents.loaded(document);
                    if (authority != null) {
                        authorities.put(document, authority);
                    }
                });
        for (var batch : group) {
            (authorities.containsKey(batch.document()) ? ready : waiting).add(batch);
        }
        if (!ready.isEmpty()) {
            waiting.addAll(attempt(ready, authorities));
        }
        held = waiting;
    }

    /** Commits; returns what must wait. */
    private List<Work.Batch> attempt(
            List<Work.Batch> ready, Map<DocumentId, Authority> authorities) {
        return atOnce(ready, authorities) ? List.of() : inTurns(ready, authorities);
    }

    /**
     * Commits in one turn to the database, where all batches are accepted and nothing is as it was
     * not expected to be; otherwise false, and nothing has happened.
     */
    private boolean atOnce(List<Work.Batch> ready, Map<DocumentId, Authority> authorities) {
        var gates = knownGates(ready, authorities);
        if (gates.isEmpty()) {
            return false;
        }
        var transaction = new Transaction(log, clock.instant(), authorities);
        transaction.decide(ready, gates);
        if (!transaction.acceptsAll()
                || !log.appendAtOnce(gates, transaction.rows(), transaction.suggestions())) {
            return false;
        }
        settle(transaction, gates, authorities);
        return true;
    }

    /** The gates of all these editors as they were last seen open; none where one is not known. */
    private static Map<LineId, Gate> knownGates(
            List<Work.Batch> group, Map<DocumentId, Authority> authorities) {
        var gates = new HashMap<LineId, Gate>();
        for (var batch : group) {
            var line = batch.submission().line();
            var gate = Objects.requireNonNull(authorities.get(line.document())).gate(line);
            if (gate == null || gate.locked()) {
                return Map.of();
            }
            gates.put(line, gate);
        }
        return gates;
    }

    /** Commits, after a collision again with what the log holds by then; returns what must wait. */
    private List<Work.Batch> inTurns(
            List<Work.Batch> ready, Map<DocumentId, Authority> authorities) {
        while (true) {
            var transaction = new Transaction(log, clock.instant(), authorities);
            var gates = new HashMap<LineId, Gate>();
            var collided = collisions(transaction, ready, gates);
            if (collided.isEmpty()) {
                settle(transaction, gates, authorities);
                return transaction.held();
            }
            collided.forEach(documents::catchUp);
            for (var document : collided) {
                var reloaded = documents.loaded(document);
                if (reloaded == null) {
                    return ready;
                }
                authorities.put(document, reloaded);
            }
        }
    }

    /** Decides and writes; puts the gates that were held meanwhile into a map. */
    private Set<DocumentId> collisions(
            Transaction transaction, List<Work.Batch> ready, Map<LineId, Gate> gates) {
        Set<DocumentId> collided =
                transactions.execute(status -> {
                    gates.putAll(lines.hold(linesOf(ready)));
                    transaction.decide(ready, gates);
                    var rows = transaction.rows();
                    Set<DocumentId> documents =
                            rows.isEmpty() ? Set.of() : log.append(rows, transaction.suggestions());
                    if (!documents.isEmpty()) {
                        status.setRollbackOnly();
                    }
                    return documents;
                });
        return collided == null ? Set.of() : collided;
    }

    /** Tells what is committed now: first everyone, then each sender. */
    private void settle(
            Transaction transaction,
            Map<LineId, Gate> gates,
            Map<DocumentId, Authority> authorities) {
        gates.forEach((line, gate) -> {
            long last = transaction.acknowledged(line).orElse(gate.acknowledged());
            var now = new Gate(gate.locked(), gate.epoch(), last);
            Objects.requireNonNull(authorities.get(line.document())).remember(line, now);
        });
        for (var draft : transaction.drafts()) {
            if (!draft.added().isEmpty()) {
                documents.committed(draft.authority(), draft.added());
            }
        }
        transaction
                .decisions()
                .forEach(decision -> decision.batch().outcome().complete(decision.outcome()));
    }

    private static Collection<LineId> linesOf(List<Work.Batch> group) {
        return group.stream().map(batch -> batch.submission().line()).distinct().toList();
    }

    private static Set<DocumentId> documentsOf(List<Work.Batch> group) {
        var documents = new HashSet<DocumentId>();
        group.forEach(batch -> documents.add(batch.document()));
        return documents;
    }
}
