/** Declares nothing, and breaks most rules within a module. */
@NullMarked
package org.kpcsc.planted.workspace.statements;

import org.jspecify.annotations.NullMarked;
