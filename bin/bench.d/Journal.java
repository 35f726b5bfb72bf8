import java.util.Random;

/** When which keystroke is due, and when it was seen by whom; only the wire's thread writes. */
final class Journal {

    /** Keystrokes due until then warm everything up and are not measured. */
    private static final long LEAD_NANOS = 5_000_000_000L;

    private final Latencies latencies = new Latencies();
    private final long[][] due;
    private final long expected;
    private final int keys;
    private volatile long begun;
    private volatile long seen;
    private volatile String failure = "";

    /** The same seed gives the same schedule. */
    Journal(Load load, int seconds, long seed) {
        Random random = new Random(seed);
        double interval = 1e9 / load.perSecond();
        due = new long[load.documents() * load.editors()][];
        int sum = 0;
        for (int editor = 0; editor < due.length; editor++) {
            boolean writes = editor % load.editors() < load.writers();
            due[editor] = writes ? schedule(random, interval, LEAD_NANOS + seconds * 1_000_000_000L) : new long[0];
            sum += due[editor].length;
        }
        keys = sum;
        expected = (long) keys * (load.editors() - 1);
    }

    /** A keystroke in each interval, a little early or late: people are no clocks. */
    private static long[] schedule(Random random, double interval, long nanos) {
        double phase = random.nextDouble() * interval;
        long[] due = new long[Math.max(0, (int) Math.ceil((nanos - phase) / interval))];
        for (int key = 0; key < due.length; key++) {
            due[key] = (long) (phase + interval * (key + (random.nextDouble() - 0.5) * 0.4));
        }
        return due;
    }

    int keysOf(int editor) {
        return due[editor].length;
    }

    /** Nanoseconds after the beginning. */
    long due(int editor, int key) {
        return due[editor][key];
    }

    int keys() {
        return keys;
    }

    void begin() {
        begun = System.nanoTime();
    }

    long begun() {
        return begun;
    }

    /** Somebody other than its author has the keystroke. */
    void seen(int author, int key, long nanos) {
        if (key >= due[author].length) {
            fail("editor " + author + " never typed a key " + key);
            return;
        }
        long at = due[author][key];
        if (at >= LEAD_NANOS) {
            latencies.add(nanos - begun - at);
        }
        seen = seen + 1;
    }

    void fail(String why) {
        if (failure.isEmpty()) {
            failure = why;
        }
    }

    String failure() {
        return failure;
    }

    /** Deliveries that have not been seen. */
    long missing() {
        return expected - seen;
    }

    Latencies latencies() {
        return latencies;
    }
}
