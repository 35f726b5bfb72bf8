package org.kpcsc.workspace.documents;

/** What a person may do in a document, each including what stands before it. */
public enum EditingMode {
    READ,
    COMMENT,
    SUGGEST,
    WRITE
}
