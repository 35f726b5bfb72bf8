package org.kpcsc.workspace.operations.embedded;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The file {@code version} of a data folder: which layout and which PostgreSQL wrote it. */
final class FolderVersion {

    static final int LAYOUT = 1;
    static final int POSTGRESQL = 18;

    private static final String TEXT = "layout=" + LAYOUT + "\npostgresql=" + POSTGRESQL + "\n";

    private FolderVersion() {}

    /**
     * Throws {@link StartRefused} where the folder is of a version that this program does not know.
     */
    static void refuseNewer(Path root) throws IOException {
        Path file = root.resolve("version");
        if (Files.exists(file)) {
            Properties written = read(file);
            refuseUnless(root, number(written.getProperty("layout")) <= LAYOUT);
            refuseUnless(root, number(written.getProperty("postgresql")) == POSTGRESQL);
        }
        Path database = root.resolve("postgresql").resolve("PG_VERSION");
        if (Files.exists(database)) {
            refuseUnless(root, number(Files.readString(database)) == POSTGRESQL);
        }
    }

    static void write(Path root) throws IOException {
        Path file = root.resolve("version");
        if (!Files.exists(file)) {
            OwnerOnly.write(file, TEXT);
        }
    }

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }

    private static int number(@Nullable String text) {
        try {
            return text == null ? Integer.MAX_VALUE : Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            return Integer.MAX_VALUE;
        }
    }

    private static void refuseUnless(Path root, boolean known) {
        if (!known) {
            throw new StartRefused(
                    "The data folder "
                            + root
                            + " was written by another, newer version of the workspace: start that one, or name another"
                            + " folder. Nothing was changed.");
        }
    }
}
