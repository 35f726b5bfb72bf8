import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Measures the time from a keystroke being due until another editor has it, at every other editor's
 * socket, against the workspace and Hocuspocus in turn.
 *
 * <p>Arguments: {@code bin/run}, two free ports, {@code node}, the folder of Hocuspocus's packages,
 * how many runs, how many seconds each, and a load's name or {@code all}.
 */
final class Coedits {

    private static final int WARM_UP_SECONDS = 10;

    private record Run(boolean complete, double p50, double p95, double p99) {}

    private final String[] arguments;
    private final int runs;
    private final int seconds;

    private Coedits(String[] arguments) {
        this.arguments = arguments;
        this.runs = Integer.parseInt(arguments[5]);
        this.seconds = Integer.parseInt(arguments[6]);
    }

    public static void main(String[] arguments) throws Exception {
        String wanted = arguments[7];
        List<Load> loads =
                Load.ALL.stream().filter(load -> wanted.equals("all") || wanted.equals(load.name())).toList();
        if (loads.isEmpty()) {
            IO.println("There is no load \"" + wanted + "\"; there are: " + Load.ALL.stream().map(Load::name).toList());
            System.exit(2);
        }
        new Coedits(arguments).measure(loads);
    }

    private void measure(List<Load> loads) throws Exception {
        DiskSync syncs = DiskSync.measure();
        IO.println(syncs);
        List<String> members = new ArrayList<>();
        for (Load load : loads) {
            IO.println(load);
            members.add("\"" + load.name() + "\":" + compare(load));
        }
        IO.println(
                String.format(
                        Locale.ROOT,
                        "{\"bench\":\"coedit\",\"seconds\":%d,%s,%s,%s}",
                        seconds,
                        syncs.figures(),
                        String.join(",", members),
                        Figures.machine()));
    }

    private String compare(Load load) throws Exception {
        Map<String, List<Run>> results = new LinkedHashMap<>();
        try (Rival workspace = new WorkspaceRival(arguments[0], arguments[1], load);
                Rival hocuspocus = new HocuspocusRival(arguments[3], arguments[4], arguments[2])) {
            for (int run = 0; run <= runs; run++) {
                for (Rival rival : List.of(workspace, hocuspocus)) {
                    Run result = run(rival, load, run);
                    if (run > 0) {
                        results.computeIfAbsent(rival.title(), title -> new ArrayList<>()).add(result);
                    }
                }
            }
        }
        List<String> members = new ArrayList<>();
        results.forEach((title, of) -> members.add("\"" + title + "\":" + figures(of)));
        return "{" + String.join(",", members) + "}";
    }

    /** The first run warms both up and does not count. */
    private Run run(Rival rival, Load load, int run) throws Exception {
        double used = rival.cpuSeconds();
        long begun = System.nanoTime();
        Journal journal = new Journal(load, run == 0 ? WARM_UP_SECONDS : seconds, run);
        try {
            Typing.run(rival, load, run, journal);
        } catch (IOException | IllegalStateException e) {
            journal.fail(e.toString());
        }
        Latencies latencies = journal.latencies();
        IO.println(
                String.format(
                        Locale.ROOT,
                        "  %s %-10s  %s  (%d deliveries, %.0f %% of a processor) %s",
                        run == 0 ? "warm-up" : "run " + run,
                        rival.title(),
                        latencies,
                        latencies.total(),
                        (rival.cpuSeconds() - used) * 1e11 / (System.nanoTime() - begun),
                        journal.failure()));
        return new Run(
                journal.failure().isEmpty(),
                latencies.percentile(0.5),
                latencies.percentile(0.95),
                latencies.percentile(0.99));
    }

    /** Of the runs in which everyone got everything. */
    private static String figures(List<Run> all) {
        List<Run> runs = all.stream().filter(Run::complete).toList();
        return "{\"runs\":%d,\"collapsed\":%d,\"p50_ms\":%s,\"p95_ms\":%s,\"p99_ms\":%s}"
                .formatted(
                        all.size(),
                        all.size() - runs.size(),
                        spread(runs, Run::p50),
                        spread(runs, Run::p95),
                        spread(runs, Run::p99));
    }

    private static String spread(List<Run> runs, ToDoubleFunction<Run> figure) {
        return runs.isEmpty()
                ? "null"
                : Figures.spreadOf(runs.stream().map(figure::applyAsDouble).toList());
    }
}
