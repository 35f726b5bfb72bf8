/** Starts and stops the PostgreSQL that the application brings along, for real data. */
@NullMarked
package org.kpcsc.workspace.operations.embedded;

import org.jspecify.annotations.NullMarked;
