package org.kpcsc.workspace.operations.start;

import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;
import org.kpcsc.workspace.operations.embedded.StartRefused;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/** Migrates the database, unless a newer version of the workspace has been at it. */
@Component
class GuardedMigration implements FlywayMigrationStrategy {

    @Override
    public void migrate(Flyway flyway) {
        boolean newer =
                Arrays.stream(flyway.info().all())
                        .anyMatch(
                                migration -> migration.getState() == MigrationState.FUTURE_SUCCESS);
        if (newer) {
            throw new StartRefused(
                    "The database was written by a newer version of the workspace: start that one, or use another"
                            + " database. Nothing was changed.");
        }
        flyway.migrate();
    }
}
