/** Views that do what views must not. */
@NullMarked
package org.kpcsc.planted.workspace.statements.ui;

import org.jspecify.annotations.NullMarked;
