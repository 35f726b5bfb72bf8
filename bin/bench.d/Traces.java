import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.kpcsc.workspace.documents.model.Node;
import org.kpcsc.workspace.documents.model.WorkspaceSchema;
import org.kpcsc.workspace.documents.step.Step;
import org.kpcsc.workspace.documents.step.StepJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Replays real typing through the step engine and, in turn, through the npm package on Node.
 *
 * <p>Arguments: the trace, {@code node}, {@code trace.mjs}, how many rounds to measure of each.
 */
final class Traces {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int WARM_UP = 3;
    private static final int WARM_UP_NPM = 1;

    private final JsonNode trace;
    private final String node;
    private final String script;
    private final int rounds;

    private Traces(JsonNode trace, String node, String script, int rounds) {
        this.trace = trace;
        this.node = node;
        this.script = script;
        this.rounds = rounds;
    }

    public static void main(String[] arguments) throws Exception {
        try (InputStream file = new GZIPInputStream(Files.newInputStream(Path.of(arguments[0])))) {
            new Traces(
                            JSON.readTree(file),
                            arguments[1],
                            arguments[2],
                            Integer.parseInt(arguments[3]))
                    .measure();
        }
    }

    private void measure() throws Exception {
        String lines = compare(Layout.LINES);
        String single = compare(Layout.SINGLE);
        long edits = trace.path("txns").valueStream().mapToLong(txn -> txn.path("patches").size()).sum();
        IO.println(
                String.format(
                        Locale.ROOT,
                        "{\"bench\":\"trace\",\"steps\":%d,\"line_a_paragraph\":%s,\"one_paragraph\":%s,%s}",
                        edits,
                        lines,
                        single,
                        Figures.machine()));
    }

    private String compare(Layout layout) throws Exception {
        IO.println(layout.title());
        String json = layout.steps(trace).toString();
        List<Step> steps = new StepJson(WorkspaceSchema.version1()).readAll(JSON.readTree(json));
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        try (Npm npm = new Npm(json)) {
            for (int round = 0; round < WARM_UP; round++) {
                replay(steps, layout);
            }
            for (int round = 0; round < WARM_UP_NPM; round++) {
                npm.replay(layout);
            }
            for (int round = 0; round < rounds; round++) {
                ours.add(replay(steps, layout));
                theirs.add(npm.replay(layout));
                IO.println(
                        String.format(
                                Locale.ROOT,
                                "  %.2f µs a step, npm %.2f",
                                ours.getLast(),
                                theirs.getLast()));
            }
        }
        return "{\"us_a_step\":%s,\"npm_us_a_step\":%s}"
                .formatted(Figures.spreadOf(ours), Figures.spreadOf(theirs));
    }

    /** Microseconds a step. */
    private double replay(List<Step> steps, Layout layout) {
        Node document = WorkspaceSchema.emptyDocument();
        long begun = System.nanoTime();
        for (Step step : steps) {
            document = step.apply(document).orThrow();
        }
        double micros = (System.nanoTime() - begun) / 1000.0 / steps.size();
        List<String> blocks = document.content().children().stream().map(Node::textContent).toList();
        layout.require(String.join("\n", blocks), trace);
        return micros;
    }

    /** How the trace's text becomes a document. */
    private enum Layout {
        LINES("Each line a paragraph", true),
        SINGLE("All in one paragraph", false);

        private final String title;
        private final boolean splits;

        Layout(String title, boolean splits) {
            this.title = title;
            this.splits = splits;
        }

        String title() {
            return title;
        }

        /** One step for each edit, as JSON. */
        List<String> steps(JsonNode trace) {
            List<String> steps = new ArrayList<>();
            StringBuilder text = new StringBuilder();
            for (JsonNode transaction : trace.path("txns")) {
                for (JsonNode patch : transaction.path("patches")) {
                    int from = patch.path(0).intValue();
                    int to = from + patch.path(1).intValue();
                    String typed = patch.path(2).stringValue();
                    steps.add(step(position(text, from), position(text, to), typed));
                    text.replace(from, to, typed);
                }
            }
            require(text.toString(), trace);
            return steps;
        }

        /** A line's end takes two positions, where lines are paragraphs. */
        private int position(StringBuilder text, int offset) {
            int ends = 0;
            for (int end = end(text, 0); splits && end < offset; end = end(text, end + 1)) {
                ends++;
            }
            return 1 + offset + ends;
        }

        private static int end(StringBuilder text, int from) {
            int end = text.indexOf("\n", from);
            return end < 0 ? Integer.MAX_VALUE : end;
        }

        private String step(int from, int to, String typed) {
            String range = "{\"stepType\":\"replace\",\"from\":" + from + ",\"to\":" + to;
            if (typed.isEmpty()) {
                return range + "}";
            } else if (!splits || typed.indexOf('\n') < 0) {
                return range + ",\"slice\":{\"content\":[" + text(typed) + "]}}";
            }
            List<String> paragraphs = new ArrayList<>();
            for (String line : typed.split("\n", -1)) {
                String content = line.isEmpty() ? "" : ",\"content\":[" + text(line) + "]";
                paragraphs.add("{\"type\":\"paragraph\"" + content + "}");
            }
            return range
                    + (",\"slice\":{\"content\":[%s],\"openStart\":1,\"openEnd\":1}}"
                            .formatted(String.join(",", paragraphs)));
        }

        private static String text(String text) {
            return "{\"type\":\"text\",\"text\":" + JSON.writeValueAsString(text) + "}";
        }

        void require(String text, JsonNode trace) {
            if (!text.equals(trace.path("endContent").stringValue())) {
                throw new IllegalStateException("The replay does not end in the trace's text");
            }
        }
    }

    /** The npm package in a process of its own: replays when it is told to. */
    private final class Npm implements AutoCloseable {

        private final Path steps = Files.createTempFile("trace-steps", ".json");
        private final Process process;
        private final BufferedReader answers;

        private Npm(String json) throws IOException {
            Files.writeString(steps, json);
            process =
                    new ProcessBuilder(node, script, steps.toString())
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start();
            answers = process.inputReader();
        }

        /** Microseconds a step. */
        private double replay(Layout layout) throws IOException {
            process.getOutputStream().write('\n');
            process.getOutputStream().flush();
            String answer = answers.readLine();
            if (answer == null) {
                throw new IllegalStateException("The npm package's replay ended");
            }
            JsonNode round = JSON.readTree(answer);
            layout.require(round.path("text").stringValue(), trace);
            return round.path("micros").doubleValue();
        }

        @Override
        public void close() throws IOException {
            process.destroy();
            Files.delete(steps);
        }
    }
}
