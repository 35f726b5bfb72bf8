/** Passwords: what a good one is, and how it is kept. */
@NullMarked
package org.kpcsc.workspace.accounts.password;

import org.jspecify.annotations.NullMarked;
