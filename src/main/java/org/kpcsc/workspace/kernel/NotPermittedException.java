package org.kpcsc.workspace.kernel;

import org.springframework.security.access.AccessDeniedException;

/** The actor may not do this. */
public class NotPermittedException extends AccessDeniedException {

    private static final long serialVersionUID = 1L;

    public NotPermittedException() {
        super("not permitted");
    }
}
