package org.kpcsc.workspace.operations.embedded;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * The random passwords of the embedded database, one for each of its roles.
 *
 * @param superuser of {@code postgres}, which only prepares the database
 * @param owner of {@code workspace_owner}, which owns the tables and migrates them
 * @param application of {@code workspace_app}, which owns nothing
 */
record Credentials(String superuser, String owner, String application) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Reads the passwords of a data folder; makes them up on the first start. */
    static Credentials of(DataFolder folder) throws IOException {
        Path file = folder.secrets().resolve("postgresql.properties");
        if (!Files.exists(file)) {
            refuseLost(folder);
            new Credentials(random(), random(), random()).write(file);
        }
        return read(file);
    }

    private static void refuseLost(DataFolder folder) {
        if (Files.exists(folder.database())) {
            throw new StartRefused(
                    "The passwords of the database in "
                            + folder.root()
                            + " are missing: bring back its file secrets/postgresql.properties.");
        }
    }

    private static Credentials read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return new Credentials(
                properties.getProperty("superuser", ""),
                properties.getProperty("owner", ""),
                properties.getProperty("application", ""));
    }

    private void write(Path file) throws IOException {
        OwnerOnly.write(
                file,
                "superuser="
                        + superuser
                        + "\nowner="
                        + owner
                        + "\napplication="
                        + application
                        + "\n");
    }

    private static String random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "Credentials[secret]";
    }
}
