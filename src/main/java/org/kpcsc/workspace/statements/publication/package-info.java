/** Publication: what the public reads, fixed for ever, with the hash that was signed. */
@NamedInterface("publication")
@NullMarked
package org.kpcsc.workspace.statements.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
