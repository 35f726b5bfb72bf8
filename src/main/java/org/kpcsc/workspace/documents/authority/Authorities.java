package org.kpcsc.workspace.documents.authority;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.log.LineId;
import org.kpcsc.workspace.documents.log.Log;
import org.kpcsc.workspace.documents.log.LogHead;
import org.kpcsc.workspace.documents.log.LogPool;
import org.kpcsc.workspace.documents.log.LoggedBatch;
import org.kpcsc.workspace.documents.log.Snapshot;
import org.kpcsc.workspace.documents.model.Node;
import org.kpcsc.workspace.kernel.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * The documents that are in use here, and the way for steps into their logs.
 *
 * <p>Any number of these may work on one database: who is right is decided by the log's keys.
 */
@Component
public class Authorities implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Authorities.class);

    /** After so many steps the text is kept, so that opening replays no more than these. */
    static final int STEPS_BETWEEN_KEPT_TEXTS = 500;

    private static final long IDLE_NANOS = TimeUnit.MINUTES.toNanos(5);

    private final Log log;
    private final TextLoader loader;
    private final Committer committer;
    private final List<CommitListener> listeners = new CopyOnWriteArrayList<>();
    private final Map<DocumentId, CompletableFuture<Authority>> authorities =
            new ConcurrentHashMap<>();
    private final Executor background = Thread::startVirtualThread;
    private volatile @Nullable Thread thread;

    @Autowired
    Authorities(
            Log log,
            LogPool pool,
            TextLoader loader,
            Clock clock,
            ObjectProvider<CommitListener> all) {
        this(log, pool, loader, clock);
        all.forEach(listeners::add);
    }

    Authorities(Log log, LogPool pool, TextLoader loader, Clock clock) {
        this.log = log;
        this.loader = loader;
        this.committer = new Committer(log, pool.transactions(), clock, new Loaded());
    }

    void listen(CommitListener listener) {
        listeners.add(listener);
    }

    /**
     * Loads a document or finds it loaded; many at once load it once.
     *
     * <p>Fails with {@link org.kpcsc.workspace.kernel.NotFoundException}; what failed is tried anew
     * the next time.
     */
    public CompletableFuture<Authority> load(DocumentId document) {
        var promise = new CompletableFuture<Authority>();
        var present = authorities.putIfAbsent(document, promise);
        if (present != null) {
            return present;
        }
        background.execute(() -> load(document, promise));
        return promise;
    }

    private void load(DocumentId document, CompletableFuture<Authority> promise) {
        try {
            promise.complete(loader.load(document));
        } catch (RuntimeException e) {
            authorities.remove(document, promise);
            promise.completeExceptionally(e);
        }
    }

    /**
     * Submits a batch; the outcome is known only after the commit.
     *
     * <p>The editor must have entered the document. Batches are taken in the order of the calls.
     */
    public CompletableFuture<Outcome> accept(Submission submission) {
        return committer.submit(submission);
    }

    /**
     * Lets an editor in: nothing of its earlier connections can be committed once this returns.
     *
     * <p>Waits for the database. The document's head here is then at least as new as every batch
     * that this editor has in the log.
     *
     * @return empty where the editor is another person's
     */
    public Optional<Entrance> enter(LineId line, PersonId person) {
        var authority = await(load(line.document()));
        OptionalLong epoch = log.enter(line, person);
        if (epoch.isEmpty()) {
            return Optional.empty();
        }
        long acknowledged = log.acknowledged(line);
        // Whatever was committed before the line above is known here when the queue has come by.
        await(committer.after(() -> {}));
        authority = upToDate(authority);
        return Optional.of(new Entrance(authority, epoch.getAsLong(), acknowledged));
    }

    private Authority upToDate(Authority authority) {
        var document = authority.document();
        var logged = log.heads(Set.of(document)).get(document);
        if (logged != null && logged.ordinal() > authority.head().ordinal()) {
            await(committer.after(() -> catchUp(document)));
        }
        return await(load(document));
    }

    /** Looks whether other nodes have committed; tells what is frozen and how far each log goes. */
    public Map<DocumentId, LogHead> poll(Set<DocumentId> documents) {
        var heads = log.heads(documents);
        heads.forEach((document, head) -> {
            var authority = loaded(document);
            if (authority != null && authority.head().ordinal() < head.ordinal()) {
                var _ = committer.after(() -> catchUp(document));
            }
        });
        return heads;
    }

    /** The batches of which the version is at least that; from the log where need be. */
    public List<LoggedBatch> since(Authority authority, Head until, long version) {
        var batches =
                authority.reaches(version)
                        ? authority.since(version).stream().map(Entry::batch).toList()
                        : log.since(authority.document(), version);
        return batches.stream().filter(batch -> batch.ordinal() <= until.ordinal()).toList();
    }

    /**
     * The text at a version; throws {@link org.kpcsc.workspace.kernel.NotFoundException} where no
     * batch ends there.
     */
    public Node textAt(DocumentId document, long version) {
        var authority = loaded(document);
        if (authority != null) {
            var head = authority.head();
            if (head.version() == version) {
                return head.text();
            }
        }
        return loader.textAt(document, version);
    }

    /** Lets go of documents that nobody has used for a while. */
    public void evict(Set<DocumentId> inUse) {
        authorities.forEach((document, promise) -> {
            var authority = loaded(promise);
            if (authority != null && inUse.contains(document)) {
                authority.touch();
            } else if (authority != null && authority.idleNanos() > IDLE_NANOS) {
                authorities.remove(document, promise);
                background.execute(() -> keep(authority));
            }
        });
    }

    private @Nullable Authority loaded(DocumentId document) {
        var promise = authorities.get(document);
        return promise == null ? null : loaded(promise);
    }

    private static @Nullable Authority loaded(CompletableFuture<Authority> promise) {
        return promise.state() == Future.State.SUCCESS ? promise.resultNow() : null;
    }

    /** Runs on the committing thread. */
    private void catchUp(DocumentId document) {
        var authority = loaded(document);
        if (authority == null) {
            return;
        }
        try {
            var head = authority.head();
            var entries = loader.replay(head, log.after(document, head.ordinal()));
            if (!entries.isEmpty()) {
                publish(authority, entries);
            }
        } catch (DataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("Document {} does not follow its log: loading it anew", document, e);
            authorities.remove(document);
            listeners.forEach(listener -> listener.discarded(document));
        }
    }

    private void publish(Authority authority, List<Entry> entries) {
        authority.adopt(entries);
        listeners.forEach(listener -> listener.committed(authority.document(), entries));
        if (authority.unkept() >= STEPS_BETWEEN_KEPT_TEXTS) {
            authority.kept(authority.head());
            background.execute(() -> keepText(authority));
        }
    }

    /** False where the text should have been kept and could not be. */
    private boolean keep(Authority authority) {
        return authority.unkept() == 0 || keepText(authority);
    }

    private boolean keepText(Authority authority) {
        var head = authority.head();
        try {
            log.keep(
                    authority.document(),
                    new Snapshot(head.ordinal(), head.version(), head.json()));
            authority.kept(head);
            return true;
        } catch (DataAccessException e) {
            LOG.warn("A text could not be kept: {}", e.getMessage());
            return false;
        }
    }

    private static <T extends @Nullable Object> T await(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    @Override
    public void start() {
        var started = Thread.ofPlatform().name("documents-committer").daemon().unstarted(committer);
        thread = started;
        started.start();
    }

    /** Commits what has been submitted, and keeps the texts. */
    @Override
    public void stop() {
        var running = thread;
        if (running != null) {
            committer.stop();
            join(running);
            thread = null;
        }
        for (var promise : authorities.values()) {
            var authority = loaded(promise);
            if (authority != null && !keep(authority)) {
                // Only a cache: where the database is gone already, one failure is enough.
                break;
            }
        }
    }

    private static void join(Thread running) {
        try {
            running.join(TimeUnit.SECONDS.toMillis(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** After the connections have been ended, before the pools are closed. */
    @Override
    public int getPhase() {
        return SmartLifecycle.DEFAULT_PHASE - 4096;
    }

    /** What the committing thread asks of us. */
    private final class Loaded implements Committer.Documents {

        @Override
        public @Nullable Authority loaded(DocumentId document) {
            var authority = Authorities.this.loaded(document);
            if (authority == null) {
                // The committer looks again in a moment.
                var _ = load(document);
            }
            return authority;
        }

        @Override
        public void committed(Authority authority, List<Entry> entries) {
            publish(authority, entries);
        }

        @Override
        public void catchUp(DocumentId document) {
            Authorities.this.catchUp(document);
        }
    }
}
