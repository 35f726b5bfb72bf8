/** What the modules whose texts these are say about them, taken together. */
@NullMarked
package org.kpcsc.workspace.documents.policy;

import org.jspecify.annotations.NullMarked;
