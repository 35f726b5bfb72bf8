import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measures starts through {@code bin/run}, from the command until {@code /actuator/health} answers 200.
 *
 * <p>Arguments: {@code bin/run}, a free port, and how many later starts to measure.
 */
final class Starts {

    private final Workspace workspace;

    private Starts(Workspace workspace) {
        this.workspace = workspace;
    }

    public static void main(String[] arguments) throws Exception {
        try (Workspace workspace = new Workspace(arguments[0], arguments[1])) {
            new Starts(workspace).measure(Integer.parseInt(arguments[2]));
        }
    }

    private void measure(int runs) throws Exception {
        IO.println("First start, on an empty data folder, program built and cache trained");
        long first = start();
        IO.println("Later starts, nothing to build");
        List<Long> later = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            workspace.stop();
            later.add(start());
        }
        IO.println("Heap after the login of one drafter, after a full collection");
        HttpClient drafter = workspace.signedIn("drafter@zela.example");
        workspace.get(drafter, "/workspace/");
        // What the browser asks for next: this makes the server build the view.
        workspace.get(drafter, "/workspace/?v-r=init&location=&query=");
        report(first, later, workspace.heapKilobytes(), residentKilobytes());
    }

    private long start() throws Exception {
        long begun = System.nanoTime();
        workspace.start();
        long micros = (System.nanoTime() - begun) / 1000;
        IO.println(Figures.milliseconds(micros));
        return micros;
    }

    private static void report(long first, List<Long> later, long heap, long resident) {
        IO.println("  heap " + heap / 1024 + " MB, resident " + resident / 1024 + " MB");
        IO.println(
                String.format(
                        Locale.ROOT,
                        "{\"bench\":\"start\",\"first_start_ms\":%.1f,\"second_start_ms\":%s,"
                                + "\"heap_after_login_mb\":%.1f,\"resident_mb\":%.1f,%s}",
                        first / 1000.0,
                        Figures.spread(later),
                        heap / 1024.0,
                        resident / 1024.0,
                        Figures.machine()));
    }

    private long residentKilobytes() throws Exception {
        return Workspace.number("(\\d+)", Workspace.output("ps", "-o", "rss=", "-p", workspace.pid()));
    }
}
