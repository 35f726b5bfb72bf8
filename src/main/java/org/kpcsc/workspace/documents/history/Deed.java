package org.kpcsc.workspace.documents.history;

import java.time.Instant;

/** Somebody, and when they did what is told of them. */
public record Deed(Writer writer, Instant at) {}
