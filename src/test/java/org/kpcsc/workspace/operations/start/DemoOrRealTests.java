package org.kpcsc.workspace.operations.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kpcsc.workspace.operations.embedded.DataFolder;
import org.kpcsc.workspace.operations.embedded.DatabaseAccess;
import org.kpcsc.workspace.testing.FreshDatabase;
import org.kpcsc.workspace.testing.PostgresForTests;
import org.springframework.mock.env.MockEnvironment;

class DemoOrRealTests {

    @TempDir Path root;

    private final FreshDatabase database = PostgresForTests.freshDatabase();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anEmptyDatabaseBecomesWhatIsAskedFor(boolean asked) {
        assertThat(isDemo(asked)).isEqualTo(asked);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aDemoStaysOne(boolean asked) throws SQLException {
        enterAnOrganisation();
        execute("insert into operations.demo values (now())");

        assertThat(isDemo(asked)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRealCoalitionNeverBecomesADemo(boolean asked) throws SQLException {
        enterAnOrganisation();

        assertThat(isDemo(asked)).isFalse();
    }

    /** As the application is told, and as the command that started it is: they must agree. */
    private boolean isDemo(boolean asked) {
        var environment =
                new MockEnvironment()
                        .withProperty("workspace.demo", Boolean.toString(asked))
                        .withProperty(
                                "spring.datasource.url", database.access().url(database.name()))
                        .withProperty("spring.datasource.username", DatabaseAccess.APPLICATION)
                        .withProperty(
                                "spring.datasource.password",
                                database.access().applicationPassword());
        try (var folder = DataFolder.claim(root)) {
            DemoOrReal.decide(environment, folder);
        }
        var demo = environment.getRequiredProperty("workspace.demo", Boolean.class);
        assertThat(root.resolve("run/demo").toFile().exists()).isEqualTo(demo);
        return demo;
    }

    private void enterAnOrganisation() throws SQLException {
        execute(
                """
                insert into organisations.organisation
                    (id, revision, acronym, name_en, country, colour, standing)
                values (gen_random_uuid(), 0, 'ONE', 'One', 'CM', '#000000', 'MEMBER')
                """);
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.asOwner();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
