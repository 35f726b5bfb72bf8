package org.kpcsc.workspace.statements;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.kpcsc.workspace.testing.FreshDatabaseInitializer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** A test of the statements on a real database; everything it does is committed. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@SpringBootTest(
        classes = StatementsSlice.class,
        properties = {"workspace.mail-delay=1d", "workspace.statements.clerk-delay=PT24H"},
        webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@ContextConfiguration(initializers = FreshDatabaseInitializer.class)
@Import(Coalition.class)
public @interface StatementsTest {}
