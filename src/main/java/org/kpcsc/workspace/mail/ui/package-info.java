/** The demo's mailbox. */
@NullMarked
package org.kpcsc.workspace.mail.ui;

import org.jspecify.annotations.NullMarked;
