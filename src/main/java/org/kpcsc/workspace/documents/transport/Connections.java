package org.kpcsc.workspace.documents.transport;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.kpcsc.workspace.accounts.SignInId;
import org.springframework.stereotype.Component;

/** The sockets of this node, counted for each sign-in. */
@Component
class Connections {

    private final Limits limits;
    private final Set<Connection> all = ConcurrentHashMap.newKeySet();
    private final Map<SignInId, Integer> sockets = new HashMap<>();
    private final Map<SignInId, Integer> opening = new HashMap<>();
    private boolean stopping;

    Connections(Limits limits) {
        this.limits = limits;
    }

    /** Counts a new socket in; false where its sign-in has too many, and then it is not counted. */
    synchronized boolean begin(Connection connection) {
        var signIn = connection.signedIn().signIn();
        if (stopping
                || sockets.getOrDefault(signIn, 0) >= limits.sockets()
                || opening.getOrDefault(signIn, 0) >= limits.opening()) {
            return false;
        }
        sockets.merge(signIn, 1, Integer::sum);
        opening.merge(signIn, 1, Integer::sum);
        all.add(connection);
        return true;
    }

    /** The socket is open now, or has ended before it was. */
    synchronized void opened(Connection connection) {
        if (connection.countsAsOpening()) {
            decrease(opening, connection.signedIn().signIn());
        }
    }

    synchronized void ended(Connection connection) {
        if (all.remove(connection)) {
            opened(connection);
            decrease(sockets, connection.signedIn().signIn());
            notifyAll();
        }
    }

    private static void decrease(Map<SignInId, Integer> counts, SignInId signIn) {
        counts.computeIfPresent(signIn, (id, count) -> count == 1 ? null : count - 1);
    }

    synchronized void start() {
        stopping = false;
    }

    synchronized void stop() {
        stopping = true;
    }

    /** Waits until all have ended, for so long at most. */
    synchronized void awaitEnd(long millis) {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        try {
            for (long left = millis; !all.isEmpty() && left > 0; left = until(deadline)) {
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long until(long deadline) {
        return TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
    }

    synchronized boolean isStopping() {
        return stopping;
    }

    void each(Consumer<Connection> action) {
        all.forEach(action);
    }

    Set<Connection> all() {
        return Set.copyOf(all);
    }
}
