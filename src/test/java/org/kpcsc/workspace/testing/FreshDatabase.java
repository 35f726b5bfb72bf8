package org.kpcsc.workspace.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.kpcsc.workspace.operations.embedded.DatabaseAccess;

/**
 * A migrated, empty database of its own.
 *
 * @see PostgresForTests#freshDatabase()
 */
public record FreshDatabase(DatabaseAccess access, String name) {

    /** A connection of the role that the application uses. */
    public Connection asApplication() throws SQLException {
        return DriverManager.getConnection(
                access.url(name), DatabaseAccess.APPLICATION, access.applicationPassword());
    }

    /** A connection of the role that owns the tables. */
    public Connection asOwner() throws SQLException {
        return DriverManager.getConnection(
                access.url(name), DatabaseAccess.OWNER, access.ownerPassword());
    }

    /** What Spring must be told to use it. */
    Map<String, Object> properties() {
        return Map.of(
                "spring.datasource.url",
                access.url(name),
                "spring.datasource.username",
                DatabaseAccess.APPLICATION,
                "spring.datasource.password",
                access.applicationPassword(),
                "spring.flyway.user",
                DatabaseAccess.OWNER,
                "spring.flyway.password",
                access.ownerPassword(),
                "spring.datasource.hikari.maximum-pool-size",
                5,
                "workspace.data-dir",
                PostgresForTests.cache().resolve("data").resolve(name).toString());
    }
}
