/** Suggestions: whose they are, what rejecting and accepting them means, what may be suggested. */
@NamedInterface("suggestion")
@NullMarked
package org.kpcsc.workspace.documents.suggestion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
