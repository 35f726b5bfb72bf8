/**
 * Orders the steps of every document: rebases, checks, commits, and only then says so.
 *
 * <p>The decision and its reasons are in docs/decisions/002-co-drafting-authority.md.
 */
@NullMarked
package org.kpcsc.workspace.documents.authority;

import org.jspecify.annotations.NullMarked;
