/** The register: the organisations, their dated standing, and who coordinated when. */
@ApplicationModule(allowedDependencies = {"kernel", "audit", "audit :: navigation", "uikit"})
@NullMarked
package org.kpcsc.workspace.organisations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
