/** Uses the views of another module. */
@NullMarked
package org.kpcsc.planted.workspace.meetings.ui;

import org.jspecify.annotations.NullMarked;
