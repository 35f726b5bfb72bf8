package org.kpcsc.workspace.documents.rendering;

/** What became of a block or of words; of words, never {@link #CHANGED}. */
public enum Change {
    KEPT,
    ADDED,
    REMOVED,
    CHANGED
}
