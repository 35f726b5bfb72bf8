/** The records as people read them. */
@NullMarked
package org.kpcsc.workspace.audit.ui;

import org.jspecify.annotations.NullMarked;
