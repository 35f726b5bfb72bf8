package org.kpcsc.workspace.documents;

/** A text has been frozen for editing, or freed. */
public record DocumentLockChanged(DocumentId document, boolean locked) {}
