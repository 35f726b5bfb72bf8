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
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A workspace on a throw-away data folder, started by {@code bin/run} as often as one wants. */
final class Workspace implements AutoCloseable {

    private final ProcessBuilder command;
    private final String address;
    private final Path data;
    private Process process;

    Workspace(String run, String port, String... options) throws IOException {
        this.address = "localhost:" + port;
        this.data = Files.createTempDirectory("workspace-bench");
        this.command = new ProcessBuilder(run, "--port", port, "--data", data.toString());
        this.command.command().addAll(List.of(options));
    }

    ProcessBuilder command() {
        return command;
    }

    /** Returns once it is healthy. */
    void start() throws Exception {
        process =
                command.redirectErrorStream(true)
                        .redirectOutput(data.resolve("bin-run.txt").toFile())
                        .start();
        HttpClient client = HttpClient.newHttpClient();
        while (!healthy(client)) {
            if (process.waitFor(20, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException(
                        "bin/run ended: " + Files.readString(data.resolve("bin-run.txt")));
            }
        }
    }

    private boolean healthy(HttpClient client) throws InterruptedException {
        try {
            return client.send(request("/actuator/health").build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** bin/run may still be busy with its own poll; it takes the signal all the same. */
    void stop() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    /** Waits until the application has ended by itself, or by somebody's hand. */
    void awaitEnd() throws InterruptedException {
        process.waitFor();
    }

    /** A client that is signed in as that person of the demo. */
    HttpClient signedIn(String person) throws Exception {
        HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        String form = get(client, "/login").body();
        Matcher csrf = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(form);
        String body =
                "username=%s&password=demo-coalition&_csrf=%s"
                        .formatted(encoded(person), encoded(csrf.find() ? csrf.group(1) : ""));
        HttpResponse<Void> answer =
                client.send(
                        request("/login")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.discarding());
        String next = answer.headers().firstValue("Location").orElse("/login");
        if (answer.statusCode() != 302 || next.contains("/login")) {
            throw new IllegalStateException(person + " could not log in: " + answer.statusCode());
        }
        return client;
    }

    /** What such a client sends along, for another one. */
    static String cookie(HttpClient signedIn) {
        CookieManager cookies = (CookieManager) signedIn.cookieHandler().orElseThrow();
        return cookies.getCookieStore().getCookies().stream()
                .map(one -> one.getName() + "=" + one.getValue())
                .collect(Collectors.joining("; "));
    }

    HttpResponse<String> get(HttpClient client, String path) throws Exception {
        return client.send(request(path).build(), BodyHandlers.ofString());
    }

    URI socket(String document) {
        return URI.create("ws://" + address + "/coediting/" + document);
    }

    String log() throws IOException {
        return Files.readString(data.resolve("log/application.log"));
    }

    /** A file in the data folder. */
    Path data(String file) {
        return data.resolve(file);
    }

    /** The application's process. */
    String pid() throws IOException {
        return Files.readString(data.resolve("run/application.pid")).strip();
    }

    /** What the heap holds after a full collection. */
    long heapKilobytes() throws Exception {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        output(jcmd, pid(), "GC.run");
        return number("used (\\d+)K", output(jcmd, pid(), "GC.heap_info"));
    }

    static long number(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("No figure in: " + text);
        }
        return Long.parseLong(matcher.group(1));
    }

    static String output(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return text;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address() + path));
    }

    /** What every page's address begins with. */
    String address() {
        return "http://" + address;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws Exception {
        if (process != null) {
            stop();
        }
        try (var files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
