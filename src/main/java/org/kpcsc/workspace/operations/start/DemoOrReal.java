package org.kpcsc.workspace.operations.start;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.kpcsc.workspace.operations.embedded.DataFolder;
import org.kpcsc.workspace.operations.embedded.StartRefused;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Lets the data decide whether this is a demo.
 *
 * <p>A real coalition's database is never shown as a demo, nor a demo as a real coalition's,
 * whatever the options say; only an empty one can become either.
 */
final class DemoOrReal {

    private static final String DEMO = "workspace.demo";

    private DemoOrReal() {}

    /** Decides, and tells whoever started us by a file of the folder. */
    static void decide(ConfigurableEnvironment environment, DataFolder folder) {
        decide(environment);
        folder.tellWhetherDemo(environment.getProperty(DEMO, Boolean.class, false));
    }

    private static void decide(ConfigurableEnvironment environment) {
        try (var connection =
                DriverManager.getConnection(
                        environment.getRequiredProperty("spring.datasource.url"),
                        environment.getRequiredProperty("spring.datasource.username"),
                        environment.getRequiredProperty("spring.datasource.password"))) {
            if (holdsOrganisations(connection)) {
                state(environment, isMarked(connection));
            }
        } catch (SQLException e) {
            throw new StartRefused("The database does not answer: " + e.getMessage(), e);
        }
    }

    private static void state(ConfigurableEnvironment environment, boolean demo) {
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("demoOrReal", Map.of(DEMO, demo)));
    }

    private static boolean holdsOrganisations(Connection connection) throws SQLException {
        return exists(connection, "organisations.organisation")
                && holds(connection, "select exists (select from organisations.organisation)");
    }

    private static boolean isMarked(Connection connection) throws SQLException {
        return exists(connection, "operations.demo")
                && holds(connection, "select exists (select from operations.demo)");
    }

    private static boolean exists(Connection connection, String table) throws SQLException {
        return holds(connection, "select to_regclass('" + table + "') is not null");
    }

    private static boolean holds(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}
