package org.kpcsc.workspace.documents.transport;

/** How an organisation is shown beside a caret: its acronym, and its colour as {@code #rrggbb}. */
record Badge(String acronym, String colour) {}
