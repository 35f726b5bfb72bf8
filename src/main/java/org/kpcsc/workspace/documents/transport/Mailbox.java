package org.kpcsc.workspace.documents.transport;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.kpcsc.workspace.documents.authority.Entry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does one thing after another, in the order in which they were posted, and gathers batches.
 *
 * <p>What is committed while a frame goes out to everyone goes together into the next frame. After
 * each round the mailbox rests for a while that grows with what the round took: the more receivers
 * there are and the busier the machine is, the more is gathered. In a quiet document nothing waits.
 */
final class Mailbox {

    private sealed interface Letter {}

    private record Batches(List<Entry> entries) implements Letter {}

    private record Action(Runnable action) implements Letter {}

    private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);

    /** Sending takes two thirds of the time at most. */
    private static final double REST = 0.5;

    private static final long MOST_REST = TimeUnit.MILLISECONDS.toNanos(20);

    private final ConcurrentLinkedQueue<Letter> letters = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile long restedAt = System.nanoTime();
    private final Consumer<List<Entry>> sendBatches;

    Mailbox(Consumer<List<Entry>> sendBatches) {
        this.sendBatches = sendBatches;
    }

    void post(Runnable action) {
        post(new Action(action));
    }

    void post(List<Entry> entries) {
        post(new Batches(entries));
    }

    private void post(Letter letter) {
        letters.add(letter);
        if (waiting.getAndIncrement() == 0) {
            Thread.startVirtualThread(this::work);
        }
    }

    private void work() {
        int done;
        do {
            rest();
            long begun = System.nanoTime();
            done = round();
            long now = System.nanoTime();
            restedAt = now + Math.min(MOST_REST, (long) (REST * (now - begun)));
        } while (waiting.addAndGet(-done) > 0);
    }

    private void rest() {
        for (long left = restedAt - System.nanoTime(); left > 0; ) {
            LockSupport.parkNanos(left);
            left = restedAt - System.nanoTime();
        }
    }

    /** Takes what is there by now; returns how many letters that was. */
    private int round() {
        var gathered = new ArrayList<Entry>();
        int taken = 0;
        for (var letter = letters.poll(); letter != null; letter = letters.poll()) {
            taken++;
            switch (letter) {
                case Batches batches -> gathered.addAll(batches.entries());
                case Action action -> {
                    send(gathered);
                    attempt(action.action());
                }
            }
        }
        send(gathered);
        return taken;
    }

    private void send(List<Entry> gathered) {
        if (!gathered.isEmpty()) {
            var entries = List.copyOf(gathered);
            gathered.clear();
            attempt(() -> sendBatches.accept(entries));
        }
    }

    private static void attempt(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException | Error e) {
            LOG.error("Something in a room failed", e);
        }
    }
}
