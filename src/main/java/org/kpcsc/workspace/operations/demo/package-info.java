/** A coalition to try the workspace with: real organisations, invented accounts and drafts. */
@NullMarked
package org.kpcsc.workspace.operations.demo;

import org.jspecify.annotations.NullMarked;
