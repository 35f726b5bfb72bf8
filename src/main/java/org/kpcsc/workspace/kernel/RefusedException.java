package org.kpcsc.workspace.kernel;

import java.io.Serializable;
import java.util.List;

/**
 * Something that was asked cannot be done, with a reason for the person who asked.
 *
 * <p>The reason is a key of the message bundles; whoever shows it chooses the language.
 */
public class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final List<Serializable> arguments;

    public RefusedException(String key, Serializable... arguments) {
        super(key);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public String key() {
        return key;
    }

    public List<Serializable> arguments() {
        return arguments;
    }
}
