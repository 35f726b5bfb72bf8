package org.kpcsc.workspace.documents.authority;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.log.Log;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** The documents that are loaded here: each once, and each as far as its log is known to go. */
final class OpenDocuments {

    private static final Logger LOG = LoggerFactory.getLogger(OpenDocuments.class);
    private static final long IDLE_NANOS = TimeUnit.MINUTES.toNanos(5);
    private static final long QUIET_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final Log log;
    private final TextLoader loader;
    private final Keeper keeper;
    private final List<CommitListener> listeners = new CopyOnWriteArrayList<>();
    private final Map<DocumentId, CompletableFuture<Authority>> authorities =
            new ConcurrentHashMap<>();
    private final Executor background = Thread::startVirtualThread;

    OpenDocuments(Log log, TextLoader loader, Keeper keeper) {
        this.log = log;
        this.loader = loader;
        this.keeper = keeper;
    }

    void listen(CommitListener listener) {
        listeners.add(listener);
    }

    /** Loads a document or finds it loaded; what failed is tried anew the next time. */
    CompletableFuture<Authority> load(DocumentId document) {
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
        } catch (RuntimeException | Error e) {
            authorities.remove(document, promise);
            promise.completeExceptionally(e);
        }
    }

    /** The document as it is here; null where it is not loaded. */
    @Nullable Authority find(DocumentId document) {
        var promise = authorities.get(document);
        return promise == null ? null : ready(promise);
    }

    private static @Nullable Authority ready(CompletableFuture<Authority> promise) {
        return promise.state() == Future.State.SUCCESS ? promise.resultNow() : null;
    }

    /** Null where the document is not loaded; loading then begins. */
    @Nullable Authority loaded(DocumentId document) {
        var authority = find(document);
        if (authority == null) {
            // The committer looks again in a moment.
            var _ = load(document);
        }
        return authority;
    }

    /** Tells what the log holds now. */
    void committed(Authority authority, List<Entry> entries) {
        authority.adopt(entries);
        listeners.forEach(listener -> listener.committed(authority.document(), entries));
        keeper.keepNowAndThen(authority);
    }

    /** Brings a document up to its log. */
    void catchUp(DocumentId document) {
        var authority = find(document);
        if (authority == null) {
            return;
        }
        try {
            var entries = loader.replay(authority, log.after(document, authority.head().ordinal()));
            if (!entries.isEmpty()) {
                committed(authority, entries);
            }
        } catch (DataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("Document {} does not follow its log: loading it anew", document, e);
            forget(document);
        }
    }

    /** Lets go of a document without keeping its text. */
    void forget(DocumentId document) {
        authorities.remove(document);
        listeners.forEach(listener -> listener.discarded(document));
    }

    /** Lets go of documents that nobody has used for a while, and settles where nobody writes. */
    void evict(Set<DocumentId> inUse) {
        evict(inUse, IDLE_NANOS, QUIET_NANOS);
    }

    void evict(Set<DocumentId> inUse, long idleNanos, long quietNanos) {
        authorities.forEach((document, promise) -> {
            var authority = ready(promise);
            if (authority == null) {
                return;
            }
            if (inUse.contains(document)) {
                authority.touch();
            } else if (authority.idleNanos() > idleNanos) {
                authorities.remove(document, promise);
                keeper.keepLast(authority);
            }
            if (authority.quietNanos() > quietNanos) {
                authority.settle();
            }
        });
    }

    /** Keeps every text as it is now. */
    void keepAll() {
        keeper.keepAll(
                authorities.values().stream()
                        .map(OpenDocuments::ready)
                        .filter(Objects::nonNull)
                        .toList());
    }
}
