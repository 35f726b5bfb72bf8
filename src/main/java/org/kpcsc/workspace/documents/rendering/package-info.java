/**
 * A document made readable outside of the editor: as HTML, as plain text, beside another version.
 */
@NamedInterface("rendering")
@NullMarked
package org.kpcsc.workspace.documents.rendering;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
