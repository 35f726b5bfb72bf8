package org.kpcsc.workspace.notifications;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * Something that people are told.
 *
 * @param key of the message bundles, so that everyone reads it in their language
 * @param args strings, whole numbers and {@link Instant}s for the message; an instant is shown as
 *     date and time in UTC
 * @param path of the page to open, below {@code /workspace/} and without a leading slash
 */
public record Notice(String key, List<Serializable> args, String path) {

    /** Throws {@link IllegalArgumentException} for arguments or paths of another kind. */
    public Notice {
        args = List.copyOf(args);
        if (path.startsWith("/") || path.contains("://")) {
            throw new IllegalArgumentException("a path below /workspace/");
        }
        if (!args.stream().allMatch(Notice::isKept)) {
            throw new IllegalArgumentException("strings, whole numbers and instants");
        }
    }

    private static boolean isKept(Serializable argument) {
        return switch (argument) {
            case String text -> true;
            case Integer number -> true;
            case Long number -> true;
            case Instant instant -> true;
            default -> false;
        };
    }
}
