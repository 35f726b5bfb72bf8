/** How identifiers and hashes stand in the tables. */
@NullMarked
package org.kpcsc.workspace.statements.persistence;

import org.jspecify.annotations.NullMarked;
