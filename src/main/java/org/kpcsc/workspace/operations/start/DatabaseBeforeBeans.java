package org.kpcsc.workspace.operations.start;

import java.nio.file.Path;
import java.util.Map;
import org.kpcsc.workspace.operations.embedded.DataFolder;
import org.kpcsc.workspace.operations.embedded.DatabaseAccess;
import org.kpcsc.workspace.operations.embedded.Durability;
import org.kpcsc.workspace.operations.embedded.EmbeddedPostgres;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Claims the data folder and starts the embedded PostgreSQL, before any bean asks for a connection.
 *
 * <p>With {@code spring.datasource.url} set, that database is used and none is started. Both are
 * given back after every bean is gone, so the connection pools close first.
 */
class DatabaseBeforeBeans implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseBeforeBeans.class);

    /** The exit status by which {@code bin/run} knows what happened. */
    private static final int DATABASE_LOST = 4;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        DataFolder folder =
                DataFolder.claim(Path.of(environment.getProperty("workspace.data-dir", "data")));
        closeLast(context, "dataFolder", folder::close);
        if (environment.containsProperty("spring.datasource.url")) {
            ExternalDatabase.of(environment).check();
            DemoOrReal.decide(environment, folder);
            return;
        }
        Path cache =
                Path.of(
                        environment.getProperty(
                                "workspace.postgresql.cache", folder.root().toString()));
        EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, cache, Durability.FULL);
        closeLast(context, "embeddedPostgres", postgres::close);
        var _ = postgres.keepRunning(DatabaseBeforeBeans::endWithoutDatabase);
        environment.getPropertySources().addFirst(properties(postgres.access()));
        DemoOrReal.decide(environment, folder);
    }

    /** Pages that all fail help nobody: whoever started us sees it, and starts again. */
    private static void endWithoutDatabase() {
        LOG.error("There is no PostgreSQL any more: ending, too");
        System.exit(DATABASE_LOST);
    }

    private static MapPropertySource properties(DatabaseAccess access) {
        return new MapPropertySource(
                "embeddedPostgres",
                Map.of(
                        "spring.datasource.url", access.url(DatabaseAccess.DATABASE),
                        "spring.datasource.username", DatabaseAccess.APPLICATION,
                        "spring.datasource.password", access.applicationPassword(),
                        "spring.flyway.user", DatabaseAccess.OWNER,
                        "spring.flyway.password", access.ownerPassword()));
    }

    /**
     * Beans are destroyed in the reverse order of their registration, and this comes before them
     * all. The handler is for a signal that comes before the context is up.
     */
    private static void closeLast(
            ConfigurableApplicationContext context, String name, Runnable close) {
        ((DefaultSingletonBeanRegistry) context.getBeanFactory())
                .registerDisposableBean(name, close::run);
        SpringApplication.getShutdownHandlers().add(close);
    }
}
