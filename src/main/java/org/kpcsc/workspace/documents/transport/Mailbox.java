package org.kpcsc.workspace.documents.transport;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.kpcsc.workspace.documents.authority.Entry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does one thing after another, in the order in which they were posted, and gathers batches.
 *
 * <p>What is committed while a frame goes out to everyone goes together into the next frame; in a
 * quiet document nothing waits.
 */
final class Mailbox {

    private sealed interface Letter {}

    private record Batches(List<Entry> entries) implements Letter {}

    private record Action(Runnable action) implements Letter {}

    private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);

    private final ConcurrentLinkedQueue<Letter> letters = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
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
            done = round();
        } while (waiting.addAndGet(-done) > 0);
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
