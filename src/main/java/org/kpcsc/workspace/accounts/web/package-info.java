/** The plain pages outside the workspace: signing in and out, invitations, new passwords. */
@NullMarked
package org.kpcsc.workspace.accounts.web;

import org.jspecify.annotations.NullMarked;
