/** One-use links with which people choose a new password. */
@NullMarked
package org.kpcsc.workspace.accounts.reset;

import org.jspecify.annotations.NullMarked;
