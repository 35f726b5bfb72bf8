/** A text as a file to take along, which says on every page who took it and when. */
@NamedInterface("copy")
@NullMarked
package org.kpcsc.workspace.documents.copy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
