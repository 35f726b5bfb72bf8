/** The other of two modules that need each other. */
@ApplicationModule(allowedDependencies = "meetings")
@NullMarked
package org.kpcsc.planted.workspace.membership;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
