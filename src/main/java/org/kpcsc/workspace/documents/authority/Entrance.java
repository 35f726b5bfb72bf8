package org.kpcsc.workspace.documents.authority;

/**
 * What an editor finds when it comes in.
 *
 * @param authority the document
 * @param epoch the number of this connection among the editor's; only the greatest may write
 * @param acknowledged the last {@code seq} of the editor that is committed; 0 for none
 */
public record Entrance(Authority authority, long epoch, long acknowledged) {}
