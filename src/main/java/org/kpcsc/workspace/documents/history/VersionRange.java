package org.kpcsc.workspace.documents.history;

/** Two versions of a text, the earlier one first. */
public record VersionRange(long from, long to) {}
