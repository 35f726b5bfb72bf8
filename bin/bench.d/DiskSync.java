import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/** How long this disk takes to keep 8 KB, as PostgreSQL's log asks it to: in a file that is there already. */
final class DiskSync {

    private static final int PAGE = 8 * 1024;
    private static final int PAGES = 500;

    private DiskSync() {}

    static Latencies measure() throws IOException {
        Path file = Files.createTempFile("workspace-bench", ".sync");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.allocate(PAGE * PAGES));
            channel.force(true);
            Latencies latencies = new Latencies();
            for (int page = 0; page < PAGES; page++) {
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

    static String figures(Latencies latencies) {
        return String.format(
                Locale.ROOT,
                "\"disk_sync_ms\":{\"p50\":%.2f,\"p95\":%.2f,\"p99\":%.2f}",
                latencies.percentile(0.5),
                latencies.percentile(0.95),
                latencies.percentile(0.99));
    }
}
