/** Every door of the application, and who passes it. */
@NullMarked
package org.kpcsc.workspace.doors;

import org.jspecify.annotations.NullMarked;
