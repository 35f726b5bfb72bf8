/** What people say about a text, beside it: threads on some of its words or on all of it. */
@NullMarked
package org.kpcsc.workspace.documents.comment;

import org.jspecify.annotations.NullMarked;
