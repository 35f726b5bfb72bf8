package org.kpcsc.workspace.documents.model;

/** A position or an index outside of the document. */
public final class PositionException extends ModelException {

    public PositionException(String message) {
        super(message);
    }
}
