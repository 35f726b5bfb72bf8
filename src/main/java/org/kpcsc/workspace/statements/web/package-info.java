/** The plain page of a one-use link, on which an organisation answers without an account. */
@NullMarked
package org.kpcsc.workspace.statements.web;

import org.jspecify.annotations.NullMarked;
