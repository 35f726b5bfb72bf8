package org.kpcsc.workspace.operations.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** How to reach the embedded server, and the roles and databases in it. */
public final class DatabaseAccess {

    public static final String OWNER = "workspace_owner";
    public static final String APPLICATION = "workspace_app";
    public static final String DATABASE = "workspace";

    private final int port;
    private final Credentials credentials;

    DatabaseAccess(int port, Credentials credentials) {
        this.port = port;
        this.credentials = credentials;
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:"
                + port
                + "/"
                + database
                + "?sslmode=disable&gssEncMode=disable";
    }

    public String ownerPassword() {
        return credentials.owner();
    }

    public String applicationPassword() {
        return credentials.application();
    }

    /** Creates the two roles and the database where they are missing. */
    void prepare() {
        try (Connection connection = asSuperuser()) {
            createRole(connection, OWNER, credentials.owner());
            createRole(connection, APPLICATION, credentials.application());
            if (!exists(connection, "select 1 from pg_database where datname = ?", DATABASE)) {
                execute(connection, "create database " + DATABASE + " owner " + OWNER);
            }
            execute(connection, "revoke all on database " + DATABASE + " from public");
            execute(connection, "grant connect on database " + DATABASE + " to " + APPLICATION);
        } catch (SQLException e) {
            throw new StartRefused(
                    "The embedded database does not let us in: " + e.getMessage(), e);
        }
    }

    /** Runs statements of the superuser, for databases of tests. */
    public void administer(String... statements) {
        try (Connection connection = asSuperuser()) {
            for (String statement : statements) {
                execute(connection, statement);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection asSuperuser() throws SQLException {
        Connection connection =
                DriverManager.getConnection(url("postgres"), "postgres", credentials.superuser());
        // The server writes a failing statement to its log, and some of ours hold a password.
        execute(connection, "set log_min_error_statement = panic");
        return connection;
    }

    private static void createRole(Connection connection, String role, String password)
            throws SQLException {
        if (!exists(connection, "select 1 from pg_roles where rolname = ?", role)) {
            execute(connection, "create role " + role + " login password '" + password + "'");
        }
    }

    private static boolean exists(Connection connection, String query, String name)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
