/** The frame: layout, navigation, home, errors. */
@ApplicationModule
@NullMarked
package org.kpcsc.workspace.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
