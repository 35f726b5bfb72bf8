package org.kpcsc.workspace.documents.history;

/** How many words somebody added and removed between two versions, as far as they still differ. */
public record Contribution(Writer writer, int added, int removed) {}
