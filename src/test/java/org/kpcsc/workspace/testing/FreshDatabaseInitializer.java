package org.kpcsc.workspace.testing;

import org.kpcsc.workspace.accounts.password.Passwords;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives a Spring context a fresh database, before the application would start its own, and
 * passwords that cost next to nothing: hashed in earnest, they take most of the time of some tests.
 */
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
        context.getBeanFactory().registerSingleton("passwordCost", new Passwords.Cost(1024, 1));
    }
}
