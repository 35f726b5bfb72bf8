/** A module that the order does not know. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.kpcsc.planted.workspace.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
