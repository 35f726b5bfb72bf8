/** A module with an inside. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.kpcsc.planted.workspace.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
