import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/**
 * How long this disk takes to keep 8 KB, as PostgreSQL's log asks it to: in a file that is there already.
 *
 * @param inARow one sync after the other
 * @param spaced with a pause before each, as a few people's typing leaves it: a machine that has fallen asleep wakes first
 */
record DiskSync(Latencies inARow, Latencies spaced) {

    private static final int PAGE = 8 * 1024;
    private static final int PAGES = 500;
    private static final int PAUSE_MILLIS = 12;

    static DiskSync measure() throws IOException, InterruptedException {
        return new DiskSync(measure(0), measure(PAUSE_MILLIS));
    }

    private static Latencies measure(int pauseMillis) throws IOException, InterruptedException {
        Path file = Files.createTempFile("workspace-bench", ".sync");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.allocate(PAGE * PAGES));
            channel.force(true);
            Latencies latencies = new Latencies();
            for (int page = 0; page < PAGES; page++) {
                Thread.sleep(pauseMillis);
                long begun = System.nanoTime();
                channel.write(ByteBuffer.allocate(PAGE), (long) page * PAGE);
                channel.force(false);
                latencies.add(System.nanoTime() - begun);
            }
            return latencies;
        } finally {
            Files.delete(file);
        }
    }

    /** A member of the benchmark's JSON object. */
    String figures() {
        return "\"disk_sync_ms\":{\"in_a_row\":%s,\"spaced\":%s}".formatted(figures(inARow), figures(spaced));
    }

    private static String figures(Latencies latencies) {
        return String.format(
                Locale.ROOT,
                "{\"p50\":%.2f,\"p95\":%.2f,\"p99\":%.2f}",
                latencies.percentile(0.5),
                latencies.percentile(0.95),
                latencies.percentile(0.99));
    }

    @Override
    public String toString() {
        return "one sync of the disk, in a row: %s; with %d ms between them: %s"
                .formatted(inARow, PAUSE_MILLIS, spaced);
    }
}
