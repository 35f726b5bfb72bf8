/** What holds for the whole house. */
@NullMarked
package org.kpcsc.workspace;

import org.jspecify.annotations.NullMarked;
