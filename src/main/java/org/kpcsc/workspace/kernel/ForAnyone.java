package org.kpcsc.workspace.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Open to everyone, visitors included, and to the application itself.
 *
 * <p>Every public method of a service carries one of the {@code For...} annotations, on itself or
 * on its class; a method without one is refused.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface ForAnyone {}
