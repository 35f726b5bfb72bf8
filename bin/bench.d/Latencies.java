import java.util.Locale;

/** How long keystrokes took, counted in steps of 10 µs; what takes 10 s or more counts as 10 s. */
final class Latencies {

    private static final int STEP_NANOS = 10_000;
    private static final int STEPS = 1_000_000;

    private final int[] counts = new int[STEPS];
    private long total;

    void add(long nanos) {
        counts[(int) Math.min(STEPS - 1, Math.max(0, nanos) / STEP_NANOS)]++;
        total++;
    }

    long total() {
        return total;
    }

    /** Milliseconds within which such a part of all was there. */
    double percentile(double part) {
        long wanted = (long) Math.ceil(total * part);
        long seen = 0;
        for (int step = 0; step < STEPS; step++) {
            seen += counts[step];
            if (seen >= wanted) {
                return (step + 1) * (STEP_NANOS / 1e6);
            }
        }
        return 0;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "p50 %.1f, p95 %.1f, p99 %.1f, most %.1f ms",
                percentile(0.5),
                percentile(0.95),
                percentile(0.99),
                percentile(1));
    }
}
