/** The co-drafting editor as a component that the views of other modules embed. */
@NamedInterface("editor")
@NullMarked
package org.kpcsc.workspace.documents.editor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
