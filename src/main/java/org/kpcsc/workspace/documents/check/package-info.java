/** Replays logs from their beginning, and tells what is not as they say. */
@NullMarked
package org.kpcsc.workspace.documents.check;

import org.jspecify.annotations.NullMarked;
