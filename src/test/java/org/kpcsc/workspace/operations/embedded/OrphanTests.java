package org.kpcsc.workspace.operations.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kpcsc.workspace.testing.PostgresForTests;

class OrphanTests {

    @TempDir Path root;

    @ParameterizedTest
    @ValueSource(strings = {"application", "both"})
    void losesNothingCommittedWhenKilled(String killed) throws Exception {
        assertThat(runKilled(killed)).isEqualTo(137);
        Postmaster orphan = Postmaster.of(root.resolve("postgresql").toRealPath()).orElseThrow();

        try (DataFolder folder = DataFolder.claim(root);
                EmbeddedPostgres postgres =
                        EmbeddedPostgres.start(folder, PostgresForTests.cache(), Durability.FULL)) {
            assertThat(answer(postgres.access())).isEqualTo(42);
            assertThat(orphan.serves(folder.database())).isFalse();
        }
    }

    @Test
    void startsOverANumberThatAnotherProgramBearsNow() throws IOException {
        start().close();
        Path database = root.resolve("postgresql");
        Files.writeString(
                database.resolve("postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + database + "\n1\n5432\n");

        start().close();

        assertThat(Postmaster.of(database)).isEmpty();
    }

    @Test
    void startsAKilledServerAgainWhereItsClientsKnowIt() throws Exception {
        try (DataFolder folder = DataFolder.claim(root);
                EmbeddedPostgres postgres =
                        EmbeddedPostgres.start(folder, PostgresForTests.cache(), Durability.FULL)) {
            postgres.keepRunning(() -> {});
            ProcessHandle killed = server(folder);

            killed.destroyForcibly();

            await().atMost(Duration.ofSeconds(60))
                    .ignoreExceptions()
                    .until(() -> server(folder).pid() != killed.pid() && answers(postgres));
            // It answers a moment before its number is written down.
            await().untilAsserted(() ->
                    assertThat(Files.readString(folder.postgresPid()).strip())
                            .isEqualTo(Long.toString(server(folder).pid())));
        }
    }

    @Test
    void tellsOfAServerThatDoesNotStartAgain() throws Exception {
        var lost = new CompletableFuture<Boolean>();
        try (DataFolder folder = DataFolder.claim(root);
                EmbeddedPostgres postgres =
                        EmbeddedPostgres.start(folder, PostgresForTests.cache(), Durability.FULL)) {
            postgres.keepRunning(() -> lost.complete(true));
            ProcessHandle killed = server(folder);
            Files.delete(folder.database().resolve("PG_VERSION"));

            killed.destroyForcibly();

            assertThat(lost).succeedsWithin(Duration.ofSeconds(60));
        }
    }

    @Test
    void waitsForRoomOnAFullDisk() throws Exception {
        var lost = new CompletableFuture<Boolean>();
        try (DataFolder folder = spy(DataFolder.claim(root));
                EmbeddedPostgres postgres =
                        EmbeddedPostgres.start(folder, PostgresForTests.cache(), Durability.FULL)) {
            doReturn(true).when(folder).isShortOfSpace();
            postgres.keepRunning(() -> lost.complete(true));
            ProcessHandle killed = server(folder);
            Path needed = folder.database().resolve("PG_VERSION");
            String version = Files.readString(needed);
            Files.delete(needed);

            killed.destroyForcibly();
            verify(folder, timeout(60_000)).isShortOfSpace();
            Files.writeString(needed, version);

            await().atMost(Duration.ofSeconds(60))
                    .ignoreExceptions()
                    .until(() -> answers(postgres));
            assertThat(lost).isNotDone();
        }
    }

    @Test
    void leavesAServerStoppedThatWasToStop() throws Exception {
        var lost = new CompletableFuture<Boolean>();
        try (DataFolder folder = DataFolder.claim(root);
                EmbeddedPostgres postgres =
                        EmbeddedPostgres.start(folder, PostgresForTests.cache(), Durability.FULL)) {
            var watch = postgres.keepRunning(() -> lost.complete(true));

            postgres.close();

            assertThat(watch.join(Duration.ofSeconds(60))).isTrue();
            assertThat(lost).isNotDone();
            assertThat(Postmaster.of(folder.database())).isEmpty();
        }
    }

    private static boolean answers(EmbeddedPostgres postgres) throws SQLException {
        var access = postgres.access();
        try (var connection =
                DriverManager.getConnection(
                        access.url(DatabaseAccess.DATABASE),
                        DatabaseAccess.APPLICATION,
                        access.applicationPassword())) {
            return connection.isValid(1);
        }
    }

    private static ProcessHandle server(DataFolder folder) throws IOException {
        return ProcessHandle.of(Postmaster.of(folder.database()).orElseThrow().pid()).orElseThrow();
    }

    private EmbeddedPostgres start() {
        try (DataFolder folder = DataFolder.claim(root)) {
            return EmbeddedPostgres.start(folder, PostgresForTests.cache(), Durability.FULL);
        }
    }

    private int runKilled(String killed) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledApplication.class.getName(),
                        root.toString(),
                        PostgresForTests.cache().toString(),
                        killed)
                .redirectErrorStream(true)
                .redirectOutput(root.resolve("killed.txt").toFile())
                .start()
                .waitFor();
    }

    private static int answer(DatabaseAccess access) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(
                                access.url(DatabaseAccess.DATABASE),
                                DatabaseAccess.OWNER,
                                access.ownerPassword());
                ResultSet row =
                        connection.createStatement().executeQuery("select answer from kept")) {
            row.next();
            return row.getInt(1);
        }
    }
}
