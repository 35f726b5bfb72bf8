package org.kpcsc.workspace.documents.log;

/**
 * What decides whether an editor's batch may be committed, held still until the transaction ends.
 *
 * @param locked whether the document is frozen
 * @param epoch the editor's latest connection
 * @param acknowledged the last {@code seq} of the editor that is committed; 0 for none
 */
public record Gate(boolean locked, long epoch, long acknowledged) {}
