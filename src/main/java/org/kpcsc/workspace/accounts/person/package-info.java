/** People and the roles they hold at their organisations. */
@NullMarked
package org.kpcsc.workspace.accounts.person;

import org.jspecify.annotations.NullMarked;
