/**
 * What became of a text and through whom: told from the log, bounded by what the reader may know.
 *
 * <p>The decision and its reasons are in docs/decisions/015-suggestions-comments-history.md.
 */
@NullMarked
package org.kpcsc.workspace.documents.history;

import org.jspecify.annotations.NullMarked;
