package org.kpcsc.workspace.testing;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.MapPropertySource;

/** Gives a Spring context a fresh database, before the application would start its own. */
@Order(Ordered.HIGHEST_PRECEDENCE)
public class FreshDatabaseInitializer
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "freshDatabase", PostgresForTests.freshDatabase().properties()));
    }
}
