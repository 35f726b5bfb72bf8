package org.kpcsc.workspace.documents.log;

import java.util.UUID;
import org.kpcsc.workspace.documents.DocumentId;

/** One editor at one document, whatever connection it has at the moment. */
public record LineId(DocumentId document, UUID client) {}
