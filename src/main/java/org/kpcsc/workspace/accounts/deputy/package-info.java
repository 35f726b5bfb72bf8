/** Deputies, who act for the coordinator on certain days. */
@NullMarked
package org.kpcsc.workspace.accounts.deputy;

import org.jspecify.annotations.NullMarked;
