/** What one was told. */
@NullMarked
package org.kpcsc.workspace.notifications.ui;

import org.jspecify.annotations.NullMarked;
