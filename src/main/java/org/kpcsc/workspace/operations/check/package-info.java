/** The check of all texts: where it is told, and how it is asked for without a browser. */
@NullMarked
package org.kpcsc.workspace.operations.check;

import org.jspecify.annotations.NullMarked;
