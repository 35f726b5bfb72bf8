import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures starts through {@code bin/run}, from the command until {@code /actuator/health} answers 200.
 *
 * <p>Arguments: {@code bin/run}, a free port, and how many later starts to measure.
 */
final class Starts {

    private final String command;
    private final String address;
    private final String port;
    private final Path data;

    private Starts(String command, String port, Path data) {
        this.command = command;
        this.port = port;
        this.address = "http://localhost:" + port;
        this.data = data;
    }

    public static void main(String[] arguments) throws Exception {
        Path data = Files.createTempDirectory("workspace-bench");
        try {
            new Starts(arguments[0], arguments[1], data).measure(Integer.parseInt(arguments[2]));
        } finally {
            delete(data);
        }
    }

    private void measure(int runs) throws Exception {
        IO.println("First start, on an empty data folder, program built and cache trained");
        Process first = start();
        long firstStart = awaitHealth(first);
        stop(first);
        IO.println("  " + firstStart + " ms");
        List<Long> later = new ArrayList<>();
        IO.println("Later starts, nothing to build");
        for (int run = 0; run < runs; run++) {
            Process process = start();
            later.add(awaitHealth(process));
            stop(process);
            IO.println("  " + later.getLast() + " ms");
        }
        later.sort(null);
        IO.println("Heap after the login of one drafter, after a full collection");
        Process process = start();
        awaitHealth(process);
        try {
            logIn();
            String pid = Files.readString(data.resolve("run/application.pid")).strip();
            report(firstStart, later, heapKilobytes(pid), residentKilobytes(pid));
        } finally {
            stop(process);
        }
    }

    private static void report(long first, List<Long> later, long heap, long resident) {
        IO.println("  heap " + heap / 1024 + " MB, resident " + resident / 1024 + " MB");
        IO.println(
                String.format(
                        Locale.ROOT,
                        "{\"bench\":\"start\",\"first_start_ms\":%d,\"second_start_ms\":{\"median\":%d,\"min\":%d,"
                                + "\"max\":%d,\"runs\":%d},\"heap_after_login_mb\":%.1f,\"resident_mb\":%.1f,"
                                + "\"processors\":%d,\"java\":\"%s\",\"os\":\"%s\"}",
                        first,
                        later.get(later.size() / 2),
                        later.getFirst(),
                        later.getLast(),
                        later.size(),
                        heap / 1024.0,
                        resident / 1024.0,
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version(),
                        System.getProperty("os.name") + " " + System.getProperty("os.arch")));
    }

    private Process start() throws IOException {
        return new ProcessBuilder(command, "--port", port, "--data", data.toString())
                .redirectErrorStream(true)
                .redirectOutput(output().toFile())
                .start();
    }

    private Path output() {
        return data.resolve("bin-run.txt");
    }

    private long awaitHealth(Process process) throws Exception {
        long begun = System.nanoTime();
        HttpClient client = HttpClient.newHttpClient();
        while (!healthy(client)) {
            if (process.waitFor(20, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("bin/run ended: " + Files.readString(output()));
            }
        }
        return (System.nanoTime() - begun) / 1_000_000;
    }

    private boolean healthy(HttpClient client) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/actuator/health")).build();
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** bin/run is still busy with its own poll when we see the first answer; it takes the signal all the same. */
    private static void stop(Process process) throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    private void logIn() throws Exception {
        HttpClient client =
                HttpClient.newBuilder()
                        .cookieHandler(new CookieManager())
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .build();
        String form = get(client, "/login").body();
        Matcher csrf = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(form);
        String token = csrf.find() ? csrf.group(1) : "";
        String body = "username=drafter%40zela.example&password=demo-coalition&_csrf=" + encoded(token);
        HttpResponse<String> answer =
                client.send(
                        HttpRequest.newBuilder(URI.create(address + "/login"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
        if (answer.uri().getPath().equals("/login")) {
            throw new IllegalStateException("The demo's drafter could not log in: " + answer.statusCode());
        }
        get(client, "/workspace/");
        // What the browser asks for next: this makes the server build the view.
        get(client, "/workspace/?v-r=init&location=&query=");
    }

    private HttpResponse<String> get(HttpClient client, String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static long heapKilobytes(String pid) throws Exception {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        output(jcmd, pid, "GC.run");
        return number("used (\\d+)K", output(jcmd, pid, "GC.heap_info"));
    }

    private static long residentKilobytes(String pid) throws Exception {
        return number("(\\d+)", output("ps", "-o", "rss=", "-p", pid));
    }

    private static long number(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("No figure in: " + text);
        }
        return Long.parseLong(matcher.group(1));
    }

    private static String output(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return text;
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
