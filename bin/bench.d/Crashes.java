import java.nio.file.Files;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Kills the application, or PostgreSQL, at random points while twenty editors type, and looks in the
 * end: what was acknowledged is there, nothing is there twice, and all editors have the same text.
 *
 * <p>Arguments: {@code bin/run}, a free port, how many cycles, which process is killed ({@code
 * application} or {@code postgresql}), a seed or 0 for a new one.
 */
final class Crashes {

    private static final String DOCUMENT = "00000000-0000-4000-8000-000000001000";
    private static final List<String> PEOPLE =
            List.of("drafter@zela.example", "drafter@ipis.example", "drafter@nmjd.example");
    private static final int EDITORS = 20;
    private static final int LEAST_MILLIS = 200;
    private static final int MOST_MILLIS = 2_500;
    private static final long PATIENCE_MILLIS = 60_000;

    private final Workspace workspace;
    private final String victim;
    private final Random random;
    private final List<Survivor> survivors = new ArrayList<>();
    private final List<Long> restarts = new ArrayList<>();
    private volatile List<String> cookies = List.of();

    private Crashes(Workspace workspace, String victim, long seed) {
        this.workspace = workspace;
        this.victim = victim;
        this.random = new Random(seed);
    }

    public static void main(String[] arguments) throws Exception {
        long seed = arguments[4].equals("0") ? System.nanoTime() : Long.parseLong(arguments[4]);
        IO.println("Seed " + seed);
        try (Workspace workspace =
                new Workspace(arguments[0], arguments[1], "--demo-documents", "1")) {
            new Crashes(workspace, arguments[3], seed).measure(Integer.parseInt(arguments[2]));
        }
        // Its threads may still be on their way to a server.
        System.exit(0);
    }

    private void measure(int cycles) throws Exception {
        workspace.start();
        signIn();
        Wire wire = new Wire();
        for (int editor = 0; editor < EDITORS; editor++) {
            int person = editor % PEOPLE.size();
            Survivor survivor =
                    new Survivor(
                            editor,
                            wire,
                            workspace.socket(DOCUMENT),
                            () -> cookies.isEmpty() ? "" : cookies.get(person));
            survivors.add(survivor);
            Thread.ofVirtual().start(survivor);
        }
        awaitProgress();
        for (int cycle = 1; cycle <= cycles; cycle++) {
            Thread.sleep(random.nextInt(LEAST_MILLIS, MOST_MILLIS));
            long begun = System.nanoTime();
            long inDoubt = crash();
            awaitProgress();
            restarts.add((System.nanoTime() - begun) / 1000);
            IO.println(
                    String.format(
                            Locale.ROOT,
                            "  cycle %d: everyone types again after %.1f s; %d batches were in doubt; version %d",
                            cycle,
                            restarts.getLast() / 1e6,
                            inDoubt,
                            survivors.getFirst().version()));
        }
        survivors.forEach(Survivor::rest);
        judge(cycles);
    }

    private void signIn() throws Exception {
        List<String> signedIn = new ArrayList<>();
        for (String person : PEOPLE) {
            signedIn.add(Workspace.cookie(workspace.signedIn(person)));
        }
        cookies = signedIn;
    }

    /** Returns how many batches were not acknowledged when it happened. */
    private long crash() throws Exception {
        if (victim.equals("postgresql")) {
            kill(Files.readAllLines(workspace.data("postgresql/postmaster.pid")).getFirst());
            return inDoubt();
        }
        kill(workspace.pid());
        workspace.awaitEnd();
        long inDoubt = inDoubt();
        cookies = List.of();
        workspace.start();
        signIn();
        return inDoubt;
    }

    private static void kill(String process) throws Exception {
        new ProcessBuilder("kill", "-9", process.strip()).inheritIO().start().waitFor();
    }

    private long inDoubt() {
        return survivors.stream().filter(Survivor::isInDoubt).count();
    }

    /** Waits until something more of everyone is saved. */
    private void awaitProgress() throws InterruptedException {
        int[] before = survivors.stream().mapToInt(one -> one.acknowledged().size()).toArray();
        await(
                "everyone types again",
                () ->
                        IntStream.range(0, EDITORS)
                                .allMatch(i -> survivors.get(i).acknowledged().size() > before[i]));
    }

    private void await(String what, java.util.function.BooleanSupplier there) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        while (!there.getAsBoolean()) {
            survivors.stream()
                    .map(Survivor::failure)
                    .filter(failure -> !failure.isEmpty())
                    .findFirst()
                    .ifPresent(
                            failure -> {
                                throw new IllegalStateException(failure);
                            });
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("Waited in vain until " + what);
            }
            Thread.sleep(10);
        }
    }

    private void judge(int cycles) throws Exception {
        await("nothing is in doubt", () -> inDoubt() == 0);
        HttpClient reader = workspace.signedIn(PEOPLE.getFirst());
        String opened;
        try (Line line = new Line(reader, workspace.socket(DOCUMENT))) {
            opened = line.open();
        }
        long version = Line.number(opened, "version");
        await("everyone has version " + version, () -> survivors.stream().allMatch(one -> one.version() >= version));
        String stored = Survivor.text(JsonMapper.shared().readTree(opened).path("doc"));
        Map<String, Integer> words = words(stored);
        List<String> acknowledged = survivors.stream().flatMap(one -> one.acknowledged().stream()).toList();
        long lost = acknowledged.stream().filter(word -> !words.containsKey(word)).count();
        long twice = words.values().stream().filter(count -> count > 1).count();
        long unequal = survivors.stream().filter(one -> !one.text().equals(stored)).count();
        IO.println(
                String.format(
                        Locale.ROOT,
                        "{\"bench\":\"crash\",\"killed\":\"%s\",\"cycles\":%d,\"editors\":%d,\"acknowledged\":%d,"
                                + "\"stored\":%d,\"lost\":%d,\"twice\":%d,\"editors_with_another_text\":%d,"
                                + "\"sent_again\":%d,\"until_all_type_again_ms\":%s,%s}",
                        victim,
                        cycles,
                        EDITORS,
                        acknowledged.size(),
                        words.size(),
                        lost,
                        twice,
                        unequal,
                        survivors.stream().mapToInt(Survivor::resent).sum(),
                        Figures.spread(restarts),
                        Figures.machine()));
        if (lost + twice + unequal > 0) {
            throw new IllegalStateException("Something was lost, doubled or differs: see above");
        }
    }

    private static Map<String, Integer> words(String text) {
        Map<String, Integer> words = new HashMap<>();
        Matcher word = Pattern.compile("<\\d+\\.\\d+>").matcher(text);
        while (word.find()) {
            words.merge(word.group(), 1, Integer::sum);
        }
        return words;
    }
}
