import java.util.List;
import java.util.Locale;

/** How figures are written: members of the JSON object that ends a benchmark. */
final class Figures {

    private Figures() {}

    /** Median, least and greatest of times that were measured in microseconds, in milliseconds. */
    static String spread(List<Long> micros) {
        List<Long> sorted = micros.stream().sorted().toList();
        return String.format(
                Locale.ROOT,
                "{\"median\":%.1f,\"min\":%.1f,\"max\":%.1f,\"runs\":%d}",
                sorted.get(sorted.size() / 2) / 1000.0,
                sorted.getFirst() / 1000.0,
                sorted.getLast() / 1000.0,
                sorted.size());
    }

    /** The same of figures in a unit of their own. */
    static String spreadOf(List<Double> figures) {
        List<Double> sorted = figures.stream().sorted().toList();
        return String.format(
                Locale.ROOT,
                "{\"median\":%.2f,\"min\":%.2f,\"max\":%.2f,\"runs\":%d}",
                sorted.get(sorted.size() / 2),
                sorted.getFirst(),
                sorted.getLast(),
                sorted.size());
    }

    /** What they were measured on. */
    static String machine() {
        return String.format(
                "\"processors\":%d,\"java\":\"%s\",\"os\":\"%s\"",
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    }

    static String milliseconds(long micros) {
        return String.format(Locale.ROOT, "  %.0f ms", micros / 1000.0);
    }
}
