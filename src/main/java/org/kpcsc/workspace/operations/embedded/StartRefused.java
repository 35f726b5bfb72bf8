package org.kpcsc.workspace.operations.embedded;

/**
 * The application cannot start, for a reason that the person who starts it can mend.
 *
 * <p>The message is one line, says what to do, and never holds a password. It is thrown before
 * anything was changed, or after the change was taken back.
 */
public class StartRefused extends RuntimeException {

    public StartRefused(String message) {
        super(message);
    }

    public StartRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
