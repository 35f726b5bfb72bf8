package org.kpcsc.workspace.documents.log;

import org.kpcsc.workspace.documents.DocumentId;

import java.util.UUID;

/** One editor at one document, whatever connection it has at the moment. */
public record LineId(DocumentId document, UUID client) {}
