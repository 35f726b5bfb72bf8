package org.kpcsc.workspace.documents.transport;

import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.util.ArrayDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * What waits to be sent to one client; whoever sends never waits for that client.
 *
 * <p>A client with more than 1 MiB waiting, or with a frame that has waited for 10 s, is reported
 * as not reading.
 */
final class Outgoing {

    private final Session session;
    private final Runnable notReading;
    private final Runnable broken;
    private final ArrayDeque<Frame> queue = new ArrayDeque<>();
    private final AtomicInteger requests = new AtomicInteger();
    private long queuedBytes;
    private boolean sending;
    private boolean ended;
    private long sendingSince;

    /**
     * @param notReading told that the client does not read
     * @param broken told that the socket is gone
     */
    Outgoing(Session session, Runnable notReading, Runnable broken) {
        this.session = session;
        this.notReading = notReading;
        this.broken = broken;
        session.getAsyncRemote().setSendTimeout(-1);
    }

    void send(Frame frame) {
        if (enqueue(frame)) {
            drain();
        } else {
            notReading.run();
        }
    }

    private synchronized boolean enqueue(Frame frame) {
        if (ended) {
            return true;
        }
        if (queuedBytes > Limits.QUEUED_BYTES) {
            return false;
        }
        queue.add(frame);
        queuedBytes += frame.bytes();
        return true;
    }

    /** Sends what can be sent; where sending ends at once, its end asks for the next round. */
    private void drain() {
        if (requests.getAndIncrement() > 0) {
            return;
        }
        do {
            var next = next();
            if (next != null) {
                write(next);
            }
        } while (requests.decrementAndGet() > 0);
    }

    private synchronized @Nullable Frame next() {
        if (sending || ended) {
            return null;
        }
        var next = queue.poll();
        if (next != null) {
            queuedBytes -= next.bytes();
            sending = true;
            sendingSince = System.nanoTime();
        }
        return next;
    }

    private void write(Frame frame) {
        try {
            EncodedText.send(session, frame, this::sent);
        } catch (RuntimeException e) {
            // The session has been closed meanwhile.
            broken.run();
        }
    }

    private void sent(SendResult result) {
        synchronized (this) {
            sending = false;
        }
        if (result.isOK()) {
            drain();
        } else {
            broken.run();
        }
    }

    /** Nothing is sent any more. */
    synchronized void end() {
        ended = true;
        queue.clear();
        queuedBytes = 0;
    }

    /** Looks whether a frame has been on its way for too long. */
    void checkProgress(long nanos) {
        if (isStuck(nanos)) {
            notReading.run();
        }
    }

    private synchronized boolean isStuck(long nanos) {
        return sending
                && !ended
                && nanos - sendingSince > TimeUnit.MILLISECONDS.toNanos(Limits.QUEUED_MILLIS);
    }
}
