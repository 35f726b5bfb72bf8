/** Invitations: one-use links that bring a person to an organisation. */
@NullMarked
package org.kpcsc.workspace.accounts.invitation;

import org.jspecify.annotations.NullMarked;
