package org.kpcsc.workspace.operations.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataFolderTests {

    @TempDir Path root;

    @ParameterizedTest
    @ValueSource(
            strings = {"layout=2\npostgresql=18\n", "layout=1\npostgresql=19\n", "layout=x\n", ""})
    void refusesAFolderOfANewerVersionAndLeavesItAlone(String version) throws IOException {
        Files.writeString(root.resolve("version"), version);

        assertThatThrownBy(() -> DataFolder.claim(root))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("newer version");

        try (var files = Files.list(root)) {
            assertThat(files).containsExactly(root.resolve("version"));
        }
    }

    @Test
    void refusesADatabaseOfANewerPostgres() throws IOException {
        Files.createDirectory(root.resolve("postgresql"));
        Files.writeString(root.resolve("postgresql").resolve("PG_VERSION"), "19\n");

        assertThatThrownBy(() -> DataFolder.claim(root)).hasMessageContaining("newer version");
    }

    @Test
    void canBeClaimedAgainOnceItIsGivenFree() {
        DataFolder.claim(root).close();

        DataFolder.claim(root).close();

        assertThat(root.resolve("run").resolve("application.pid")).doesNotExist();
    }

    @Test
    void tellsWhoseDatabaseHasLostItsPasswords() throws IOException {
        Files.createDirectory(root.resolve("postgresql"));

        try (DataFolder folder = DataFolder.claim(root)) {
            assertThatThrownBy(() -> Credentials.of(folder))
                    .hasMessageContaining("secrets/postgresql.properties");
        }
    }

    @Test
    void saysThatTheDiskIsFull() {
        StartRefused refused =
                Refusals.of(
                        "Something",
                        root,
                        new IOException("initdb: could not write: No space left on device"));

        assertThat(refused).hasMessageContaining("full").message().doesNotContain("initdb");
    }
}
