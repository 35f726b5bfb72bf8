import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/**
 * Measures how long the server takes to open a text of 20 pages, from {@code open} sent until {@code
 * opened} is there, on a connection that stands already; then the same for one with a history of
 * {@value #LONG_STEPS} steps, and the heap that this one takes while nobody writes.
 *
 * <p>Arguments: {@code bin/run}, a free port, how many opens after a restart each, how many opens of
 * a document that is in use.
 */
final class Opens {

    private static final String DOCUMENT = "00000000-0000-4000-8000-000000001000";
    private static final String LONG = "00000000-0000-4000-8000-000000001001";
    private static final String OTHER = "00000000-0000-4000-8000-000000001002";
    private static final int LONG_STEPS = 260_000;
    private static final int LONG_BATCH = 500;

    /** The last steps of the long history are a batch each, as somebody types. */
    private static final int TYPED_STEPS = 2_600;

    private static final int TYPISTS = 12;
    private static final String[] WRITERS = {
        "drafter@zela.example", "drafter@ipis.example", "drafter@nmjd.example"
    };
    private static final String[] WORDS =
            ("the coalition calls on participants to protect communities near mining sites and to"
                            + " publish where rough diamonds come from")
                    .split(" ");
    private static final int PARAGRAPHS = 250;
    private static final int WORDS_EACH = 40;
    private static final int STEPS_A_BATCH = 5;

    private final Workspace workspace;

    private Opens(Workspace workspace) {
        this.workspace = workspace;
    }

    public static void main(String[] arguments) throws Exception {
        try (Workspace workspace =
                new Workspace(arguments[0], arguments[1], "--demo-documents", "3")) {
            // Says in the log how many steps were replayed.
            workspace
                    .command()
                    .environment()
                    .put("LOGGING_LEVEL_ORG_KPCSC_WORKSPACE_DOCUMENTS_AUTHORITY", "debug");
            new Opens(workspace)
                    .measure(Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
        }
    }

    private void measure(int restarts, int opens) throws Exception {
        workspace.start();
        IO.println(
                "Writing " + PARAGRAPHS * WORDS_EACH + " words, each a step, by three people at once");
        write(DOCUMENT);
        List<Long> cold = new ArrayList<>();
        IO.println("The first open after a restart");
        for (int run = 0; run < restarts; run++) {
            workspace.stop();
            workspace.start();
            cold.add(open(workspace.signedIn(WRITERS[0]), DOCUMENT));
            IO.println(Figures.milliseconds(cold.getLast()));
        }
        IO.println("Opens of the document in use");
        List<Long> warm = new ArrayList<>();
        HttpClient signedIn = workspace.signedIn(WRITERS[1]);
        String opened = "";
        try (Line line = new Line(signedIn, workspace.socket(DOCUMENT))) {
            opened = line.open();
            for (int run = 0; run < opens; run++) {
                warm.add(open(signedIn, DOCUMENT));
            }
        }
        IO.println("Writing " + LONG_STEPS + " steps into another document");
        writeLong();
        List<Long> coldLong = new ArrayList<>();
        List<Double> heap = new ArrayList<>();
        IO.println("Its first open after a restart, and the heap that it takes");
        for (int run = 0; run < restarts; run++) {
            workspace.stop();
            workspace.start();
            HttpClient reader = workspace.signedIn(WRITERS[0]);
            open(reader, OTHER);
            long before = workspace.heapKilobytes();
            try (Line line = new Line(reader, workspace.socket(LONG))) {
                coldLong.add(open(line));
                heap.add((workspace.heapKilobytes() - before) / 1024.0);
            }
            IO.println(Figures.milliseconds(coldLong.getLast()) + ", " + heap.getLast() + " MB");
        }
        report(opened, cold, warm, coldLong, heap);
    }

    /** Ten thousand words, then letters that come and go. */
    private void writeLong() throws Exception {
        long version = write(LONG);
        List<Line> lines = new ArrayList<>();
        for (int line = 0; line < TYPISTS; line++) {
            lines.add(new Line(workspace.signedIn(WRITERS[line % WRITERS.length]), workspace.socket(LONG)));
            lines.getLast().open();
        }
        for (int turn = 0; version < LONG_STEPS; turn++) {
            long left = LONG_STEPS - TYPED_STEPS - version;
            int count = left > 0 ? (int) Math.min(LONG_BATCH, left) : 1;
            List<String> batch = new ArrayList<>();
            for (int step = 0; step < count; step++) {
                boolean comes = (version + step) % 2 == 0;
                batch.add(
                        comes
                                ? step(1, "{\"type\":\"text\",\"text\":\"x\"}", false)
                                : "{\"stepType\":\"replace\",\"from\":1,\"to\":2}");
            }
            lines.get(turn % lines.size()).write(version, String.join(",", batch));
            version += count;
        }
        lines.forEach(Line::close);
    }

    /** Word after word at the end of the text, a paragraph after every fortieth; returns the version. */
    private long write(String document) throws Exception {
        List<Line> lines = new ArrayList<>();
        for (String writer : WRITERS) {
            lines.add(new Line(workspace.signedIn(writer), workspace.socket(document)));
        }
        long version = 0;
        int end = 1;
        for (Line line : lines) {
            version = Line.number(line.open(), "version");
        }
        List<String> batch = new ArrayList<>();
        for (int word = 0; word < PARAGRAPHS * WORDS_EACH; word++) {
            String text = WORDS[word % WORDS.length] + " ";
            if (word > 0 && word % WORDS_EACH == 0) {
                batch.add(step(end, "{\"type\":\"paragraph\"},{\"type\":\"paragraph\"}", true));
                end += 2;
            }
            batch.add(step(end, "{\"type\":\"text\",\"text\":\"" + text + "\"}", false));
            end += text.length();
            if (batch.size() >= STEPS_A_BATCH) {
                lines.get(word / STEPS_A_BATCH % lines.size())
                        .write(version, String.join(",", batch));
                version += batch.size();
                batch.clear();
            }
        }
        lines.forEach(Line::close);
        return version;
    }

    private static String step(int at, String content, boolean splits) {
        return "{\"stepType\":\"replace\",\"from\":%d,\"to\":%d,\"slice\":{\"content\":[%s]%s}}"
                .formatted(at, at, content, splits ? ",\"openStart\":1,\"openEnd\":1" : "");
    }

    /** Microseconds. */
    private long open(HttpClient signedIn, String document) throws Exception {
        try (Line line = new Line(signedIn, workspace.socket(document))) {
            return open(line);
        }
    }

    private static long open(Line line) throws Exception {
        long begun = System.nanoTime();
        line.open();
        return (System.nanoTime() - begun) / 1000;
    }

    private void report(
            String opened, List<Long> cold, List<Long> warm, List<Long> coldLong, List<Double> heap)
            throws Exception {
        long[] replayed =
                Pattern.compile("Document " + DOCUMENT + " loaded.* (\\d+) steps replayed")
                        .matcher(workspace.log())
                        .results()
                        .map((MatchResult line) -> line.group(1))
                        .mapToLong(Long::parseLong)
                        .skip(1)
                        .toArray();
        IO.println(
                String.format(
                        Locale.ROOT,
                        "{\"bench\":\"open\",\"words\":%d,\"steps\":%d,\"batches\":%d,\"opened_bytes\":%d,"
                                + "\"replayed_steps\":{\"min\":%d,\"max\":%d},"
                                + "\"after_restart_ms\":%s,\"in_use_ms\":%s,"
                                + "\"long_document\":{\"steps\":%d,\"after_restart_ms\":%s,\"heap_mb\":%s},%s}",
                        PARAGRAPHS * WORDS_EACH,
                        Line.number(opened, "version"),
                        Line.number(opened, "ordinal"),
                        opened.length(),
                        LongStream.of(replayed).min().orElseThrow(),
                        LongStream.of(replayed).max().orElseThrow(),
                        Figures.spread(cold),
                        Figures.spread(warm),
                        LONG_STEPS,
                        Figures.spread(coldLong),
                        Figures.spreadOf(heap),
                        Figures.machine()));
    }
}
