/** Who gets through which door: filter chain, cookie, and what happens in open pages. */
@NullMarked
package org.kpcsc.workspace.accounts.security;

import org.jspecify.annotations.NullMarked;
