package org.kpcsc.workspace.operations.embedded;

import com.sun.security.auth.module.UnixSystem;
import java.util.List;
import java.util.Locale;

/** What differs between the machines on which the embedded database can run. */
final class Platform {

    private static final String SYSTEM = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    private static final String MACHINE =
            System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);

    private Platform() {}

    /** Name of the archive on the class path that fits this machine. */
    static String archive() {
        boolean arm = MACHINE.equals("aarch64") || MACHINE.equals("arm64");
        return "/postgres-"
                + (SYSTEM.startsWith("mac") ? "darwin" : "linux")
                + (arm ? "-arm_64" : "-x86_64")
                + ".txz";
    }

    /**
     * The words to put before a command of PostgreSQL, which refuses to run as root.
     *
     * <p>As root it gets a user namespace of its own, in which it is nobody: it keeps its files and
     * loses its power.
     */
    static List<String> unprivileged() {
        boolean root = new UnixSystem().getUid() == 0;
        return root && SYSTEM.startsWith("linux") ? List.of("unshare", "-U") : List.of();
    }
}
