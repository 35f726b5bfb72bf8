/**
 * Values that everyone shares: who acts, for whom, in which language, and what a text's hash is.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.kpcsc.workspace.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
