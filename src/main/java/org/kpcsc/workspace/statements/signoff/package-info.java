/** Sign-off: the rule, who is asked, what each organisation answered to which exact text. */
@NullMarked
package org.kpcsc.workspace.statements.signoff;

import org.jspecify.annotations.NullMarked;
