/** Reusable view parts that know no domain. */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package org.kpcsc.workspace.uikit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
