package org.kpcsc.workspace.operations.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostmasterTests {

    @TempDir Path database;

    @Test
    void isNamedByTheFileOfItsFolder() throws IOException {
        write("12\n/data\n1\n5432\n");
        assertThat(Postmaster.of(database)).contains(new Postmaster(12, 5432));
    }

    @Test
    void isNobodyWhereTheFileIsMissingOrHalfWritten() throws IOException {
        assertThat(Postmaster.of(database)).isEmpty();
        write("12\n/data");
        assertThat(Postmaster.of(database)).isEmpty();
        write("12\n/data\n1\n\n");
        assertThat(Postmaster.of(database)).isEmpty();
    }

    private void write(String text) throws IOException {
        Files.writeString(database.resolve("postmaster.pid"), text);
    }
}
