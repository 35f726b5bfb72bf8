/** What happens before the first bean: the data folder is claimed and a database stands ready. */
@NullMarked
package org.kpcsc.workspace.operations.start;

import org.jspecify.annotations.NullMarked;
