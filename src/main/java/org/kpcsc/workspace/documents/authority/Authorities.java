package org.kpcsc.workspace.documents.authority;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.log.KeptTexts;
import org.kpcsc.workspace.documents.log.LineId;
import org.kpcsc.workspace.documents.log.Lines;
import org.kpcsc.workspace.documents.log.Log;
import org.kpcsc.workspace.documents.log.LogHead;
import org.kpcsc.workspace.documents.log.LogPool;
import org.kpcsc.workspace.documents.log.LogWriter;
import org.kpcsc.workspace.documents.log.LoggedBatch;
import org.kpcsc.workspace.documents.model.Node;
import org.kpcsc.workspace.kernel.PersonId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The documents that are in use here, and the way for steps into their logs.
 *
 * <p>Any number of these may work on one database: who is right is decided by the log's keys.
 */
@Component
public class Authorities implements SmartLifecycle {

    private final Log log;
    private final Lines lines;
    private final TextLoader loader;
    private final OpenDocuments documents;
    private final Committer committer;
    private final LateBatches late;
    private volatile @Nullable Thread thread;

    @Autowired
    Authorities(
            Log log,
            LogWriter writer,
            Lines lines,
            KeptTexts kept,
            LogPool pool,
            Clock clock,
            ObjectProvider<CommitListener> all) {
        this(log, writer, lines, kept, pool, clock);
        all.forEach(this::listen);
    }

    Authorities(Log log, LogWriter writer, Lines lines, KeptTexts kept, LogPool pool, Clock clock) {
        this.log = log;
        this.lines = lines;
        this.loader = new TextLoader(log, kept);
        this.documents = new OpenDocuments(log, loader, new Keeper(kept));
        this.committer =
                new Committer(
                        new GroupCommit(log, writer, lines, pool.transactions(), clock, documents),
                        documents);
        this.late = new LateBatches(committer);
    }

    void listen(CommitListener listener) {
        documents.listen(listener);
    }

    /**
     * Loads a document or finds it loaded; many at once load it once.
     *
     * <p>Fails with {@link org.kpcsc.workspace.kernel.NotFoundException}; what failed is tried anew
     * the next time.
     */
    public CompletableFuture<Authority> load(DocumentId document) {
        return documents.load(document);
    }

    /**
     * Submits a batch; the outcome is known only after the commit.
     *
     * <p>The editor must have entered the document. Batches are taken in the order of the calls,
     * but one that is long or late is let past by others until it has caught up.
     */
    public CompletableFuture<Outcome> accept(Submission submission) {
        var authority = documents.find(submission.line().document());
        return authority != null && late.isHeavy(submission, authority)
                ? late.accept(submission, authority)
                : committer.submit(submission, null);
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
        OptionalLong epoch = lines.enter(line, person);
        if (epoch.isEmpty()) {
            return Optional.empty();
        }
        long acknowledged = lines.acknowledged(line);
        // Whatever was committed before the line above is known here when the queue has come by.
        await(committer.after(() -> {}));
        authority = upToDate(authority);
        return Optional.of(new Entrance(authority, epoch.getAsLong(), acknowledged));
    }

    private Authority upToDate(Authority authority) {
        var document = authority.document();
        var logged = log.heads(Set.of(document)).get(document);
        if (logged != null && logged.ordinal() > authority.head().ordinal()) {
            await(committer.after(() -> documents.catchUp(document)));
        }
        return await(load(document));
    }

    /** Looks whether other nodes have committed; tells what is frozen and how far each log goes. */
    public Map<DocumentId, LogHead> poll(Set<DocumentId> open) {
        var heads = log.heads(open);
        heads.forEach((document, head) -> {
            var authority = documents.find(document);
            if (authority != null && authority.head().ordinal() < head.ordinal()) {
                var _ = committer.after(() -> documents.catchUp(document));
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
        var authority = documents.find(document);
        if (authority != null) {
            var head = authority.head();
            if (head.version() == version) {
                return head.text();
            }
        }
        return loader.textAt(document, version);
    }

    /**
     * Lets go of a document as it is here, which may stand on a text that was kept wrong; whoever
     * has it open opens it anew.
     */
    public void forget(DocumentId document) {
        await(committer.after(() -> documents.forget(document)));
    }

    /** Lets go of documents that nobody has used for a while. */
    public void evict(Set<DocumentId> inUse) {
        documents.evict(inUse);
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
        documents.keepAll();
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
}
