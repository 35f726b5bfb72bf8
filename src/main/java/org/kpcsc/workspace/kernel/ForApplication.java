package org.kpcsc.workspace.kernel;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Called by other modules only, never by a view: the caller has checked who may.
 *
 * <p>An architecture test holds that nothing in a {@code ui} package calls such a method.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface ForApplication {}
