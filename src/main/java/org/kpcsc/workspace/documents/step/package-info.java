/**
 * Changes to a document as values: steps, how they map over each other, and how a late batch is
 * rebased.
 */
@NullMarked
package org.kpcsc.workspace.documents.step;

import org.jspecify.annotations.NullMarked;
