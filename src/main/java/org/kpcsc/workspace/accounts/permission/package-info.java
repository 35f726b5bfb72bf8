/** Holds every call of a service against the permission that stands on it. */
@NullMarked
package org.kpcsc.workspace.accounts.permission;

import org.jspecify.annotations.NullMarked;
