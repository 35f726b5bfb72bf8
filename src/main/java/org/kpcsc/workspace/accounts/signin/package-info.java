/** How people prove who they are, and the sign-ins that follow from it. */
@NullMarked
package org.kpcsc.workspace.accounts.signin;

import org.jspecify.annotations.NullMarked;
