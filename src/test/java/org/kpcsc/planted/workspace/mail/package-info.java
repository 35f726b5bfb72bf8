/** Declares a module that stands above it, and reaches where it must not. */
@ApplicationModule(allowedDependencies = "accounts")
@NullMarked
package org.kpcsc.planted.workspace.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
