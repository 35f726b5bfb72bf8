/** Knows who visits. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.kpcsc.planted.workspace.publicsite;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
