package org.kpcsc.workspace.documents.log;

/** How far a document's log goes, and whether the document is frozen. */
public record LogHead(long ordinal, boolean locked) {}
