/** One’s own account, the people of an organisation, and the coordinator’s deputies. */
@NullMarked
package org.kpcsc.workspace.accounts.ui;

import org.jspecify.annotations.NullMarked;
