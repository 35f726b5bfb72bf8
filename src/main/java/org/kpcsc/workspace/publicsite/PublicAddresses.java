package org.kpcsc.workspace.publicsite;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/**
 * Which addresses belong to the public: all but those that start with a word of the workspace.
 *
 * <p>Nobody is signed in on a public address, whatever the browser sends. An address of the
 * workspace that were forgotten here would therefore be refused, never opened.
 */
final class PublicAddresses {

    private static final Set<String> WORKSPACE =
            Set.of(
                    "workspace",
                    "login",
                    "logout",
                    "invitation",
                    "reset",
                    "forgotten",
                    "setup",
                    "answer",
                    "coediting",
                    "actuator");

    private PublicAddresses() {}

    /** Error pages are public wherever the error came from, or they would ask for a sign-in. */
    static boolean cover(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.ERROR
                || !WORKSPACE.contains(firstWord(path(request)));
    }

    /** As the container understood it: {@code /%77orkspace} is the workspace too. */
    private static String path(HttpServletRequest request) {
        var rest = request.getPathInfo();
        return rest == null ? request.getServletPath() : request.getServletPath() + rest;
    }

    private static String firstWord(String path) {
        int end = path.indexOf('/', 1);
        return path.isEmpty() ? path : path.substring(1, end < 0 ? path.length() : end);
    }
}
