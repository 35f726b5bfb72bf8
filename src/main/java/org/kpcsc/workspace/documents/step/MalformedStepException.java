package org.kpcsc.workspace.documents.step;

import org.kpcsc.workspace.documents.model.ModelException;

/** A step that is not well formed, or that cannot be applied where its author says it was. */
public final class MalformedStepException extends ModelException {

    public MalformedStepException(String message) {
        super(message);
    }
}
