package org.kpcsc.workspace.operations.start;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.kpcsc.workspace.operations.embedded.DatabaseAccess;
import org.kpcsc.workspace.operations.embedded.StartRefused;
import org.kpcsc.workspace.operations.start.ExternalDatabase.Login;
import org.kpcsc.workspace.testing.FreshDatabase;
import org.kpcsc.workspace.testing.PostgresForTests;

class ExternalDatabaseTests {

    private final FreshDatabase database = PostgresForTests.freshDatabase();
    private final String url = database.access().url(database.name());
    private final Login application =
            new Login(DatabaseAccess.APPLICATION, database.access().applicationPassword());
    private final Login owner = new Login(DatabaseAccess.OWNER, database.access().ownerPassword());

    @Test
    void takesADatabaseWithTwoRoles() {
        assertThatCode(new ExternalDatabase(url, application, owner)::check)
                .doesNotThrowAnyException();
    }

    @Test
    void refusesOneRoleForBoth() {
        assertRefused(new ExternalDatabase(url, owner, owner), "needs two roles");
    }

    @Test
    void refusesAnOwnerThatMayCreateNothing() {
        assertRefused(new ExternalDatabase(url, owner, application), "does not let workspace_app");
    }

    @Test
    void saysWhichRoleIsNotLetIn() {
        var wrong = new Login(DatabaseAccess.APPLICATION, "guess");

        assertRefused(
                new ExternalDatabase(url, wrong, owner),
                "does not answer to workspace_app: FATAL: password authentication failed");
    }

    @Test
    void saysThatThereIsNoSuchHost() {
        assertRefused(
                new ExternalDatabase("jdbc:postgresql://nowhere.invalid/x", application, owner),
                "there is no host of that name");
    }

    @Test
    void repeatsNoPasswordFromAnAddress() {
        assertThatThrownBy(
                        new ExternalDatabase("postgres://me:secret@host/x", application, owner)
                                ::check)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("must begin with jdbc:postgresql://")
                .hasMessageNotContaining("secret");
    }

    private static void assertRefused(ExternalDatabase database, String why) {
        assertThatThrownBy(database::check)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(why);
    }
}
