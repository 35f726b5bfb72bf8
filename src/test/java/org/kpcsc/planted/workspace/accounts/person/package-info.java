/** The inside of a module. */
@NullMarked
package org.kpcsc.planted.workspace.accounts.person;

import org.jspecify.annotations.NullMarked;
