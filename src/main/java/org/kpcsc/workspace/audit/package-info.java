/** Who did what, when and for which organisation: never the content. */
@ApplicationModule(allowedDependencies = {"kernel", "uikit"})
@NullMarked
package org.kpcsc.workspace.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
