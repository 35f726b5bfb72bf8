/** What other modules may add to an organisation's page. */
@NamedInterface("page")
@NullMarked
package org.kpcsc.workspace.organisations.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
