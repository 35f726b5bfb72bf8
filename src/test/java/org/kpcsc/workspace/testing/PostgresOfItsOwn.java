package org.kpcsc.workspace.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.kpcsc.workspace.operations.embedded.DataFolder;
import org.kpcsc.workspace.operations.embedded.DatabaseAccess;
import org.kpcsc.workspace.operations.embedded.Durability;
import org.kpcsc.workspace.operations.embedded.EmbeddedPostgres;

/**
 * A PostgreSQL that a test may break: it syncs as the real one does, and is looked after like it.
 */
public final class PostgresOfItsOwn implements AutoCloseable {

    private final Path root;
    private final DataFolder folder;
    private final EmbeddedPostgres postgres;

    private PostgresOfItsOwn(Path root) {
        this.root = root;
        this.folder = DataFolder.claim(root);
        this.postgres = EmbeddedPostgres.start(folder, PostgresForTests.cache(), Durability.FULL);
        postgres.keepRunning(() -> {});
    }

    public static PostgresOfItsOwn start() {
        try {
            var below = Path.of("target").toAbsolutePath();
            return new PostgresOfItsOwn(Files.createTempDirectory(below, "postgresql-of-its-own"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What Spring must be told to use it, as arguments of a command line. */
    public String[] arguments() {
        return new String[] {
            "--spring.datasource.url=" + url(),
            "--spring.datasource.username=" + DatabaseAccess.APPLICATION,
            "--spring.datasource.password=" + postgres.access().applicationPassword(),
            "--spring.flyway.user=" + DatabaseAccess.OWNER,
            "--spring.flyway.password=" + postgres.access().ownerPassword()
        };
    }

    /** What {@code pg_ctl stop -m immediate} does: it ends without a word, and is started again. */
    public void stopImmediately() {
        try {
            var pid = Files.readString(root.resolve("run/postgresql.pid")).strip();
            var kill = new ProcessBuilder("kill", "-QUIT", pid).inheritIO().start();
            if (!kill.waitFor(10, TimeUnit.SECONDS) || kill.exitValue() != 0) {
                throw new IllegalStateException("PostgreSQL could not be stopped");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs a statement of the role that owns the tables. */
    public void asOwner(String sql) {
        try (var connection =
                        DriverManager.getConnection(
                                url(), DatabaseAccess.OWNER, postgres.access().ownerPassword());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String url() {
        return postgres.access().url(DatabaseAccess.DATABASE);
    }

    @Override
    public void close() {
        postgres.close();
        folder.close();
    }
}
