package org.kpcsc.workspace.operations.embedded;

import static org.assertj.core.api.Assertions.assertThat;

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
    void tellsWhenTheServerWasKilled() throws Exception {
        var lost = new CompletableFuture<Boolean>();
        try (DataFolder folder = DataFolder.claim(root);
                EmbeddedPostgres postgres =
                        EmbeddedPostgres.start(folder, PostgresForTests.cache(), Durability.FULL)) {
            postgres.whenLost(() -> lost.complete(true));

            server(folder).destroyForcibly();

            assertThat(lost).succeedsWithin(Duration.ofSeconds(60));
        }
    }

    @Test
    void tellsNothingOfAServerThatWasStopped() throws Exception {
        var lost = new CompletableFuture<Boolean>();
        try (DataFolder folder = DataFolder.claim(root);
                EmbeddedPostgres postgres =
                        EmbeddedPostgres.start(folder, PostgresForTests.cache(), Durability.FULL)) {
            postgres.whenLost(() -> lost.complete(true));
            ProcessHandle server = server(folder);

            postgres.close();

            assertThat(server.onExit().thenApply(ended -> lost.isDone()))
                    .succeedsWithin(Duration.ofSeconds(60))
                    .isEqualTo(false);
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
