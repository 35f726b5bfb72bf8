/** One of two modules that need each other. */
@ApplicationModule(allowedDependencies = "membership")
@NullMarked
package org.kpcsc.planted.workspace.meetings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
