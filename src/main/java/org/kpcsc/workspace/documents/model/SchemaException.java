package org.kpcsc.workspace.documents.model;

/**
 * The schema does not allow this: an unknown type, an attribute out of range, content out of place.
 */
public final class SchemaException extends ModelException {

    public SchemaException(String message) {
        super(message);
    }
}
