/** Approval: what was decided about a statement, by whom and why, and the rule of four eyes. */
@NullMarked
package org.kpcsc.workspace.statements.approval;

import org.jspecify.annotations.NullMarked;
