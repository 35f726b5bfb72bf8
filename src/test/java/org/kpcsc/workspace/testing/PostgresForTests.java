package org.kpcsc.workspace.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.kpcsc.workspace.operations.embedded.DataFolder;
import org.kpcsc.workspace.operations.embedded.DatabaseAccess;
import org.kpcsc.workspace.operations.embedded.Durability;
import org.kpcsc.workspace.operations.embedded.EmbeddedPostgres;

/**
 * One PostgreSQL for all tests of a run, started by the real launcher; databases in it are cloned
 * from a migrated one.
 *
 * <p>Unlike the real one it does not sync to the disk.
 */
public final class PostgresForTests {

    /** Tests run in two processes, each with a folder of its own. */
    private static final Path CACHE =
            Path.of("target", "tests-" + System.getProperty("tests.fork", "1")).toAbsolutePath();

    private static final Path FOLDER = CACHE.resolve("postgresql-for-tests");
    private static final String TEMPLATE = "migrated";
    private static final AtomicInteger NEXT = new AtomicInteger();

    private PostgresForTests() {}

    /** A fresh database with every migration applied and no row in it. */
    public static FreshDatabase freshDatabase() {
        DatabaseAccess access = Running.ACCESS;
        String name = "test_" + NEXT.incrementAndGet();
        access.administer(
                "drop database if exists " + name + " with (force)",
                "create database "
                        + name
                        + " template "
                        + TEMPLATE
                        + " owner "
                        + DatabaseAccess.OWNER);
        return new FreshDatabase(access, name);
    }

    /** Programs of PostgreSQL unpacked by any test, for every other one. */
    public static Path cache() {
        try {
            return Files.createDirectories(CACHE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Started when the first test asks for it. */
    private static final class Running {

        static final DatabaseAccess ACCESS = start();

        private static DatabaseAccess start() {
            DataFolder folder = DataFolder.claim(FOLDER);
            EmbeddedPostgres postgres =
                    EmbeddedPostgres.start(folder, cache(), Durability.NONE_FOR_TESTS);
            Runtime.getRuntime()
                    .addShutdownHook(
                            new Thread(() -> {
                                postgres.close();
                                folder.close();
                            }));
            migrateTemplate(postgres.access());
            return postgres.access();
        }

        private static void migrateTemplate(DatabaseAccess access) {
            access.administer(
                    "drop database if exists " + TEMPLATE + " with (force)",
                    "create database " + TEMPLATE + " owner " + DatabaseAccess.OWNER);
            Flyway.configure()
                    .dataSource(access.url(TEMPLATE), DatabaseAccess.OWNER, access.ownerPassword())
                    .defaultSchema("flyway")
                    .outOfOrder(true)
                    .placeholders(Map.of("app_role", DatabaseAccess.APPLICATION))
                    .load()
                    .migrate();
        }
    }
}
