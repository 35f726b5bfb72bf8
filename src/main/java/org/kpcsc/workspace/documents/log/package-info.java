/** The log of every document in PostgreSQL: batches of steps in one order, and what guards it. */
@NullMarked
package org.kpcsc.workspace.documents.log;

import org.jspecify.annotations.NullMarked;
