package org.kpcsc.workspace.documents.model;

/**
 * The content does not fit where it should go; for a step this means that it fails, and is dropped.
 */
public final class ReplaceException extends ModelException {

    public ReplaceException(String message) {
        super(message);
    }
}
