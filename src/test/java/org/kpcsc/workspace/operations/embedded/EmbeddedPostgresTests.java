package org.kpcsc.workspace.operations.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kpcsc.workspace.testing.PostgresForTests;

class EmbeddedPostgresTests {

    @TempDir static Path root;

    private static DataFolder folder;
    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() {
        folder = DataFolder.claim(root.resolve("o'clock data"));
        postgres = EmbeddedPostgres.start(folder, PostgresForTests.cache(), Durability.FULL);
    }

    @AfterAll
    static void stop() {
        postgres.close();
        folder.close();
    }

    @Test
    void syncsEveryCommit() throws SQLException {
        assertThat(show("fsync")).isEqualTo("on");
        assertThat(show("synchronous_commit")).isEqualTo("on");
        assertThat(show("full_page_writes")).isEqualTo("on");
        assertThat(show("data_checksums")).isEqualTo("on");
    }

    @Test
    void listensOnTheLoopbackOnly() throws Exception {
        assertThat(show("listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(Files.readAllLines(folder.database().resolve("postmaster.pid")).get(4))
                .as("folder of the Unix socket")
                .isEmpty();
    }

    @Test
    void asksForThePassword() {
        String url = postgres.access().url(DatabaseAccess.DATABASE);

        assertThatThrownBy(
                        () -> DriverManager.getConnection(url, DatabaseAccess.APPLICATION, "guess"))
                .hasMessageContaining("password authentication failed");
        assertThatThrownBy(() -> DriverManager.getConnection(url, "postgres", "postgres"))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void keepsPasswordsFromEveryoneElse() throws Exception {
        Path file = folder.secrets().resolve("postgresql.properties");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.secrets())))
                .isEqualTo("rwx------");
    }

    @Test
    void writesNoPasswordIntoTheLog() throws Exception {
        String password = postgres.access().applicationPassword();
        try (var files = Files.list(folder.log())) {
            for (Path log : files.toList()) {
                assertThat(Files.readString(log)).doesNotContain(password);
            }
        }
    }

    @Test
    void unpacksTheVersionOfTheBuild() throws SQLException {
        assertThat(Binaries.VERSION).startsWith(show("server_version") + ".");
    }

    @Test
    void namesItsProcess() throws Exception {
        long pid = Long.parseLong(Files.readString(folder.postgresPid()).strip());

        assertThat(Postmaster.of(folder.database()).orElseThrow().pid()).isEqualTo(pid);
        assertThat(ProcessHandle.of(pid)).isPresent();
    }

    @Test
    void refusesASecondApplicationOnTheSameFolder() {
        assertThatThrownBy(() -> DataFolder.claim(folder.root()))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("in use")
                .hasMessageContaining("process " + ProcessHandle.current().pid());
    }

    private static String show(String setting) throws SQLException {
        DatabaseAccess access = postgres.access();
        try (Connection connection =
                        DriverManager.getConnection(
                                access.url(DatabaseAccess.DATABASE),
                                DatabaseAccess.APPLICATION,
                                access.applicationPassword());
                ResultSet row = connection.createStatement().executeQuery("show " + setting)) {
            row.next();
            return row.getString(1);
        }
    }
}
