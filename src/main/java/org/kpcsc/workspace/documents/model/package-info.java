/** The document as an immutable value: schema, nodes, marks, fragments, slices and positions. */
@NamedInterface("model")
@NullMarked
package org.kpcsc.workspace.documents.model;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
