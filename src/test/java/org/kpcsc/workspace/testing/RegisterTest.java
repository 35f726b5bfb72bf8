package org.kpcsc.workspace.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the register, the records, the outbox and the notices on a real database, with the
 * permission check in front of every service and an {@link Acting} that says who asks.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@SpringBootTest(
        classes = RegisterSlice.class,
        properties = {"workspace.demo=true", "workspace.mail-delay=1d"},
        webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@ContextConfiguration(initializers = FreshDatabaseInitializer.class)
public @interface RegisterTest {}
