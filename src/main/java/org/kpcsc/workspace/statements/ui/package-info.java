/** The pages on which statements are found, signed off, approved and published. */
@NullMarked
package org.kpcsc.workspace.statements.ui;

import org.jspecify.annotations.NullMarked;
