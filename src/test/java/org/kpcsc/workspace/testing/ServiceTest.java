package org.kpcsc.workspace.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against the whole application with a real database, without a server socket.
 *
 * <p>All classes that bear it share one context and its database, so that it starts once: make the
 * rows you need under names of your own and count on none of anybody else's. {@code MockMvc} can be
 * injected. A test that adds properties or {@code @MockitoBean}s gets another context, with a fresh
 * database.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = FreshDatabaseInitializer.class)
public @interface ServiceTest {}
