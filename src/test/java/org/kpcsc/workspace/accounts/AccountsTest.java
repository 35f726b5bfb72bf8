package org.kpcsc.workspace.accounts;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.kpcsc.workspace.testing.ServiceTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** A test of accounts on the whole application, with a {@link Coalition} of its own. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@ServiceTest
@Import(Coalition.class)
@TestPropertySource(properties = {"workspace.mail-delay=1d", "spring.mail.host=localhost"})
public @interface AccountsTest {}
