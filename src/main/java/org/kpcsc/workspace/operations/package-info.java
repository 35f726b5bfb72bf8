/** Runs the house: the database it brings along, its start and stop, its health, the demo. */
@ApplicationModule
@NullMarked
package org.kpcsc.workspace.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
