/**
 * What the tests share: a PostgreSQL for the whole run, and a fresh database for each Spring
 * context.
 */
@NullMarked
package org.kpcsc.workspace.testing;

import org.jspecify.annotations.NullMarked;
