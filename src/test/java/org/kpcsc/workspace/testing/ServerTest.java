package org.kpcsc.workspace.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against the whole application on a real port ({@code @LocalServerPort}), with a database
 * of its own.
 *
 * <p>For WebSockets, filters and browsers; all classes that bear it share one context.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        // While one develops Vaadin looks through every class, and builds what browsers load.
        properties = "vaadin.productionMode=true")
@ContextConfiguration(initializers = FreshDatabaseInitializer.class)
public @interface ServerTest {}
