package org.kpcsc.workspace.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.testing.PostgresForTests;

/**
 * The packaged application as a process of its own, with its embedded database and the demo.
 *
 * <p>It can be killed and started again on the same port and the same data.
 */
final class RunningWorkspace implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final String PACKAGED = "workspace-.*\\.jar";

    private final Path data;
    private final int port;
    private final int emptyDrafts;
    private @Nullable Process process;

    private RunningWorkspace(Path data, int port, int emptyDrafts) {
        this.data = data;
        this.port = port;
        this.emptyDrafts = emptyDrafts;
    }

    /** Starts on a free port with a data folder of its own below {@code target}. */
    static RunningWorkspace start(String name, int emptyDrafts) {
        try {
            var data = Files.createTempDirectory(TARGET, name);
            var workspace = new RunningWorkspace(data, freePort(), emptyDrafts);
            workspace.startAgain();
            return workspace;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI address() {
        return URI.create("http://localhost:" + port);
    }

    /** What {@code kill -9} does; the database goes on as an orphan. */
    void kill() {
        var running = process;
        if (running != null) {
            running.destroyForcibly();
            await(running);
        }
    }

    /** What {@code kill -9} does to the embedded PostgreSQL. */
    void killDatabase() {
        try {
            var pid = Files.readString(data.resolve("run/postgresql.pid")).strip();
            ProcessHandle.of(Long.parseLong(pid)).orElseThrow().destroyForcibly();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void startAgain() {
        try {
            process =
                    new ProcessBuilder(command())
                            .redirectErrorStream(true)
                            .redirectOutput(
                                    ProcessBuilder.Redirect.appendTo(
                                            data.resolve("application.out").toFile()))
                            .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        awaitAnswer();
    }

    @Override
    public void close() {
        var running = process;
        if (running != null) {
            running.destroy();
            await(running);
        }
    }

    private List<String> command() {
        var command = new ArrayList<String>();
        command.add(java());
        command.add("-Xmx768m");
        // It does not live long enough to win back what the second compiler costs.
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-jar");
        command.add(Program.JAR.toString());
        command.add("--server.port=" + port);
        command.add("--workspace.base-url=" + address());
        command.add("--workspace.data-dir=" + data);
        // Where the other tests have unpacked it.
        command.add("--workspace.postgresql.cache=" + PostgresForTests.cache());
        command.add("--workspace.demo=true");
        command.add("--workspace.demo.documents=" + emptyDrafts);
        return command;
    }

    private static String java() {
        return ProcessHandle.current().info().command().orElse("java");
    }

    private void awaitAnswer() {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            var running = process;
            if (System.nanoTime() > end || running == null || !running.isAlive()) {
                throw new IllegalStateException("did not start, see " + data);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private boolean answers() {
        var health = HttpRequest.newBuilder(address().resolve("/actuator/health")).build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void await(Process process) {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Below those that systems hand out: the workspace's own PostgreSQL is given one of them. */
    private static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
            try (var socket = new ServerSocket(port)) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                // Another one, then.
            }
        }
    }

    /**
     * The packaged application taken apart, as bin/run starts it: in one piece it starts slowly.
     * Each process that runs tests does that for itself.
     */
    private static final class Program {

        static final Path JAR = takenApart();

        private static Path takenApart() {
            var folder = TARGET.resolve("taken-apart-" + System.getProperty("tests.fork", "1"));
            try (var files = Files.list(TARGET)) {
                var jar =
                        files.filter(file -> file.getFileName().toString().matches(PACKAGED))
                                .findFirst()
                                .orElseThrow(() ->
                                        new IllegalStateException("package the application first"));
                var extract =
                        new ProcessBuilder(
                                        java(),
                                        "-Djarmode=tools",
                                        "-jar",
                                        jar.toString(),
                                        "extract",
                                        "--force",
                                        "--destination",
                                        folder.toString())
                                .inheritIO()
                                .start();
                await(extract);
                return folder.resolve(jar.getFileName());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
