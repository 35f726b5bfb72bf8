package org.kpcsc.workspace.testing;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets two acts meet in the database: the second begins before the first has committed. */
@TestComponent
public class Meeting {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    Meeting(TransactionTemplate transaction, JdbcClient jdbc) {
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    /**
     * What the second act ended with, once the first had committed; empty where it went through.
     */
    public Optional<Throwable> of(Runnable first, Runnable second) throws InterruptedException {
        try (var threads = Executors.newSingleThreadExecutor()) {
            var running =
                    transaction.<Future<?>>execute(_ -> {
                        first.run();
                        var begun = threads.submit(second);
                        awaitThatItWaits(begun);
                        return begun;
                    });
            return outcome(running);
        }
    }

    /** Or that it has gone through without waiting. */
    private void awaitThatItWaits(Future<?> second) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!second.isDone() && !somebodyWaits()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("the second act neither waits nor ends");
            }
            Thread.onSpinWait();
        }
    }

    private boolean somebodyWaits() {
        return jdbc.sql(
                        """
                        select exists (select from pg_stat_activity
                            where datname = current_database() and wait_event_type = 'Lock')
                        """)
                .query(Boolean.class)
                .single();
    }

    private static Optional<Throwable> outcome(Future<?> act) throws InterruptedException {
        try {
            act.get();
            return Optional.empty();
        } catch (ExecutionException e) {
            return Optional.ofNullable(e.getCause());
        }
    }
}
