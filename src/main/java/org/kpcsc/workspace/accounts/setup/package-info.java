/** The first visit to an empty workspace. */
@NullMarked
package org.kpcsc.workspace.accounts.setup;

import org.jspecify.annotations.NullMarked;
