package org.kpcsc.workspace.documents.model;

/** Something asked of a document that cannot be done, or is not well formed. */
public class ModelException extends RuntimeException {

    public ModelException(String message) {
        super(message);
    }
}
