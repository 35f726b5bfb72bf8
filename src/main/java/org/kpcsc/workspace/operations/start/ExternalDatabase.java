package org.kpcsc.workspace.operations.start;

import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.kpcsc.workspace.operations.embedded.StartRefused;
import org.springframework.core.env.Environment;

/**
 * A PostgreSQL that somebody else runs, and the two roles it must offer: an owner that migrates and
 * an application that owns nothing.
 *
 * <p>Why: docs/decisions/003-embedded-postgresql.md.
 */
record ExternalDatabase(String url, Login application, Login owner) {

    private static final int POSTGRESQL = 18;
    private static final String POSTGRESQL_URL = "jdbc:postgresql://";

    /** A role and its password. */
    record Login(String user, String password) {

        @Override
        public String toString() {
            return user;
        }
    }

    static ExternalDatabase of(Environment environment) {
        return new ExternalDatabase(
                environment.getRequiredProperty("spring.datasource.url"),
                login(environment, "spring.datasource.username", "spring.datasource.password"),
                login(environment, "spring.flyway.user", "spring.flyway.password"));
    }

    private static Login login(Environment environment, String user, String password) {
        return new Login(environment.getProperty(user, ""), environment.getProperty(password, ""));
    }

    /** Throws {@link StartRefused} where the contract is not kept. */
    void check() {
        if (!url.startsWith(POSTGRESQL_URL)) {
            throw new StartRefused(
                    "SPRING_DATASOURCE_URL must begin with "
                            + POSTGRESQL_URL
                            + ": users and passwords have variables of their own.");
        }
        refuseIf(
                application.user().isEmpty()
                        || owner.user().isEmpty()
                        || application.user().equals(owner.user()),
                "needs two roles: SPRING_DATASOURCE_USERNAME, which owns nothing, and SPRING_FLYWAY_USER, which owns"
                        + " the tables");
        as(owner, this::checkOwner);
        as(application, this::checkApplication);
    }

    private void checkOwner(Connection connection) throws SQLException {
        refuseIf(
                connection.getMetaData().getDatabaseMajorVersion() < POSTGRESQL,
                "is older than PostgreSQL " + POSTGRESQL);
        refuseIf(
                !truth(connection, "select has_database_privilege(current_database(), 'create')"),
                "does not let "
                        + owner
                        + " create schemas: grant create on database ... to "
                        + owner);
    }

    private void checkApplication(Connection connection) throws SQLException {
        refuseIf(
                truth(connection, "select rolsuper from pg_roles where rolname = current_user"),
                "would be used by a superuser: " + application + " must be an ordinary role");
        refuseIf(
                truth(
                        connection,
                        "select exists (select from pg_namespace where pg_has_role(nspowner, 'usage')"
                                + " and nspname !~ '^(pg_|information_schema|public)')"),
                "gives "
                        + application
                        + " tables of its own: it must own nothing, nor be a member of the owner");
    }

    private static boolean truth(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() && row.getBoolean(1);
        }
    }

    private void as(Login login, Check check) {
        try (Connection connection =
                DriverManager.getConnection(url, login.user(), login.password())) {
            check.on(connection);
        } catch (SQLException e) {
            throw new StartRefused(
                    "The database "
                            + shownUrl()
                            + " does not answer to "
                            + login
                            + ": "
                            + oneLine(e),
                    e);
        }
    }

    private void refuseIf(boolean wrong, String why) {
        if (wrong) {
            throw new StartRefused("The database " + shownUrl() + " " + why + ".");
        }
    }

    /** Parameters may hold a password. */
    private String shownUrl() {
        return url.replaceFirst("\\?.*", "");
    }

    private static String oneLine(SQLException e) {
        if (e.getCause() instanceof UnknownHostException) {
            return "there is no host of that name.";
        }
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason was given");
    }

    private interface Check {
        void on(Connection connection) throws SQLException;
    }
}
