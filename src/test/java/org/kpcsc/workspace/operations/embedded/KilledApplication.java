package org.kpcsc.workspace.operations.embedded;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.concurrent.locks.LockSupport;

/** A program that starts the database, commits a row and is then killed as with {@code kill -9}. */
final class KilledApplication {

    private KilledApplication() {}

    /**
     * Arguments: the data folder, the cache of programs, and which process is killed besides this
     * one, or none.
     */
    public static void main(String[] arguments) throws Exception {
        DataFolder folder = DataFolder.claim(Path.of(arguments[0]));
        EmbeddedPostgres postgres =
                EmbeddedPostgres.start(folder, Path.of(arguments[1]), Durability.FULL);
        DatabaseAccess access = postgres.access();
        try (Connection connection =
                DriverManager.getConnection(
                        access.url(DatabaseAccess.DATABASE),
                        DatabaseAccess.OWNER,
                        access.ownerPassword())) {
            connection.createStatement().execute("create table kept as select 42 as answer");
            if (arguments[2].equals("both")) {
                kill(Postmaster.of(folder.database()).orElseThrow().pid());
            }
            kill(ProcessHandle.current().pid());
            LockSupport.park();
        }
    }

    private static void kill(long pid) throws Exception {
        new ProcessBuilder("kill", "-9", Long.toString(pid)).start().waitFor();
    }
}
