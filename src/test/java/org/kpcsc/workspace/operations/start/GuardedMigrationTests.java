package org.kpcsc.workspace.operations.start;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kpcsc.workspace.operations.embedded.DatabaseAccess;
import org.kpcsc.workspace.operations.embedded.StartRefused;
import org.kpcsc.workspace.testing.FreshDatabase;
import org.kpcsc.workspace.testing.PostgresForTests;

class GuardedMigrationTests {

    private final FreshDatabase database = PostgresForTests.freshDatabase();

    @Test
    void migratesWhatItKnows() {
        assertThatCode(this::migrate).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"209901010000", "202601010000"})
    void refusesADatabaseWithAMigrationThatItDoesNotKnow(String version) throws SQLException {
        note(version);

        assertThatThrownBy(this::migrate)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("newer version");
    }

    private void migrate() {
        new GuardedMigration()
                .migrate(
                        Flyway.configure()
                                .dataSource(
                                        database.access().url(database.name()),
                                        DatabaseAccess.OWNER,
                                        database.access().ownerPassword())
                                .defaultSchema("flyway")
                                .outOfOrder(true)
                                .placeholders(Map.of("app_role", DatabaseAccess.APPLICATION))
                                .load());
    }

    private void note(String version) throws SQLException {
        try (var connection = database.asOwner();
                var statement =
                        connection.prepareStatement(
                                """
                                insert into flyway.flyway_schema_history
                                select max(installed_rank) + 1, ?, 'of a newer version', 'SQL', 'V.sql', 1,
                                       current_user, now(), 1, true
                                from flyway.flyway_schema_history
                                """)) {
            statement.setString(1, version);
            statement.executeUpdate();
        }
    }
}
