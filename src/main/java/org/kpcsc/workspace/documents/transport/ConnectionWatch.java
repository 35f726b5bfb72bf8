package org.kpcsc.workspace.documents.transport;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.DocumentLockChanged;
import org.kpcsc.workspace.documents.authority.Authorities;
import org.kpcsc.workspace.kernel.AccessChanged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Looks after open connections: beats, who may still be there, who does not read, what is frozen.
 *
 * <p>Withdrawn access closes a connection at once where it was withdrawn on this node, and within
 * the period of looking everywhere.
 */
@Component
class ConnectionWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectionWatch.class);
    private static final long BEAT_MILLIS = 2_000;

    /**
     * Each room in its turn: hundreds of texts hashed at once would keep every keystroke waiting.
     */
    private static final int BEAT_TURNS = 20;

    /** Hundreds of questions for the database; who lost access is out within five seconds. */
    private static final long LOOK_MILLIS = 3_000;

    private static final long POLL_MILLIS = 2_000;
    private static final long PROGRESS_MILLIS = 1_000;
    private static final long GOODBYE_MILLIS = 2_000;
    private static final long EVICT_MILLIS = 60_000;

    private final Rooms rooms;
    private final Connections connections;
    private final AccessCheck access;
    private final Authorities authorities;
    private final AtomicBoolean lookWanted = new AtomicBoolean();
    private volatile @Nullable ScheduledExecutorService timer;
    private int turn;

    ConnectionWatch(
            Rooms rooms, Connections connections, AccessCheck access, Authorities authorities) {
        this.rooms = rooms;
        this.connections = connections;
        this.access = access;
        this.authorities = authorities;
    }

    @Override
    public void start() {
        connections.start();
        var started =
                Executors.newScheduledThreadPool(
                        2, Thread.ofPlatform().name("documents-watch-", 1).daemon().factory());
        timer = started;
        every(started, BEAT_MILLIS / BEAT_TURNS, this::beat);
        every(started, PROGRESS_MILLIS, this::checkProgress);
        every(started, EVICT_MILLIS, () -> authorities.evict(rooms.documents()));
        every(started, LOOK_MILLIS, access::look);
        every(started, POLL_MILLIS, this::poll);
    }

    private static void every(ScheduledExecutorService on, long millis, Runnable action) {
        var _ =
                on.scheduleAtFixedRate(
                        () -> attempt(action), millis, millis, TimeUnit.MILLISECONDS);
    }

    private static void attempt(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException | Error e) {
            LOG.warn("Open connections could not be looked after: {}", e.toString());
        }
    }

    private void beat() {
        turn = (turn + 1) % BEAT_TURNS;
        rooms.each((document, room) -> {
            if (Math.floorMod(document.hashCode(), BEAT_TURNS) == turn) {
                room.beat();
            }
        });
    }

    private void checkProgress() {
        long now = System.nanoTime();
        connections.each(connection -> connection.checkProgress(now));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(AccessChanged changed) {
        var running = timer;
        // Several changes together are one reason to look.
        if (running != null && lookWanted.compareAndSet(false, true)) {
            running.execute(() -> {
                lookWanted.set(false);
                attempt(access::look);
            });
        }
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(DocumentLockChanged changed) {
        rooms.inRoom(changed.document(), room -> room.lock(changed.locked()));
    }

    /** Looks what other nodes have committed and frozen. */
    private void poll() {
        var documents = rooms.documents();
        if (!documents.isEmpty()) {
            authorities
                    .poll(documents)
                    .forEach((document, head) ->
                            rooms.inRoom(document, room -> room.lock(head.locked())));
        }
    }

    /** Everyone is told to come back in a moment. */
    @Override
    public void stop() {
        connections.stop();
        connections.each(connection -> connection.close(Closing.RESTART));
        // The server's own end would come with another code.
        connections.awaitEnd(GOODBYE_MILLIS);
        var running = timer;
        if (running != null) {
            running.shutdownNow();
            timer = null;
            lookWanted.set(false);
        }
    }

    @Override
    public boolean isRunning() {
        return timer != null;
    }
}
