/** The coalition's workspace: one application, a module for each top-level package below. */
@NullMarked
package org.kpcsc.workspace;

import org.jspecify.annotations.NullMarked;
