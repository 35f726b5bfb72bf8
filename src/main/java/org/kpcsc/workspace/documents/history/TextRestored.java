package org.kpcsc.workspace.documents.history;

import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.kernel.PersonId;

/**
 * Somebody has brought an earlier version of a text back.
 *
 * @param version the one that came of it
 */
public record TextRestored(DocumentId document, PersonId by, long version) {}
