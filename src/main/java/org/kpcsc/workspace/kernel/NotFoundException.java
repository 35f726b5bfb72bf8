package org.kpcsc.workspace.kernel;

/** There is nothing here that the actor may know of: unknown and forbidden look the same. */
public class NotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFoundException() {
        super("not found");
    }
}
