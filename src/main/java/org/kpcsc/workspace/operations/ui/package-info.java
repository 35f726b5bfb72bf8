/** Pages for whoever runs the house. */
@NullMarked
package org.kpcsc.workspace.operations.ui;

import org.jspecify.annotations.NullMarked;
