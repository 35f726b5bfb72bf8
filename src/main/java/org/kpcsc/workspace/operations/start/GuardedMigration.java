package org.kpcsc.workspace.operations.start;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.kpcsc.workspace.operations.embedded.StartRefused;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/** Migrates the database, unless a newer version of the workspace has been at it. */
@Component
class GuardedMigration implements FlywayMigrationStrategy {

    /** Modules number by date: a newer version may have brought a migration older than our last. */
    private static final Set<MigrationState> UNKNOWN =
            EnumSet.of(MigrationState.FUTURE_SUCCESS, MigrationState.MISSING_SUCCESS);

    @Override
    public void migrate(Flyway flyway) {
        boolean newer =
                Arrays.stream(flyway.info().all())
                        .map(MigrationInfo::getState)
                        .anyMatch(UNKNOWN::contains);
        if (newer) {
            throw new StartRefused(
                    "The database was written by a newer version of the workspace: start that one, or use another"
                            + " database. Nothing was changed.");
        }
        flyway.migrate();
    }
}
