package org.kpcsc.workspace.documents.rendering;

/** What became of a block or of words. */
public enum Change {
    KEPT,
    ADDED,
    REMOVED,

    /** Of words: since then it is suggested to put them in or to take them out, and no more. */
    SUGGESTED,

    /** Of words: the same ones are bold, a link or whatever they were not. */
    FORMATTED,

    /** Of a block: it has other words, or the same ones in another shape. */
    CHANGED
}
