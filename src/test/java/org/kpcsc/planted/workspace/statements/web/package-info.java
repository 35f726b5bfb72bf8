/** Plain pages that do what pages must not. */
@NullMarked
package org.kpcsc.planted.workspace.statements.web;

import org.jspecify.annotations.NullMarked;
