/** The register's pages: the directory and each organisation's own. */
@NullMarked
package org.kpcsc.workspace.organisations.ui;

import org.jspecify.annotations.NullMarked;
