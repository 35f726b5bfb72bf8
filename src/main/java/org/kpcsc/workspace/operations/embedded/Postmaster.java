package org.kpcsc.workspace.operations.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The server process that a database folder names in its {@code postmaster.pid}.
 *
 * @param pid line 1 of the file
 * @param port line 4
 */
record Postmaster(long pid, int port) {

    /**
     * The server named in the folder, dead or alive; none where the file is missing or half
     * written.
     */
    static Optional<Postmaster> of(Path database) throws IOException {
        Path file = database.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        return lines.size() < 4
                ? Optional.empty()
                : Optional.of(
                        new Postmaster(
                                Long.parseLong(lines.get(0).strip()),
                                Integer.parseInt(lines.get(3).strip())));
    }

    /**
     * Whether the process with this number is a server of this folder; numbers are given away
     * again.
     */
    boolean serves(Path database) {
        Optional<ProcessHandle.Info> info = ProcessHandle.of(pid).map(ProcessHandle::info);
        boolean postgres =
                info.flatMap(ProcessHandle.Info::command).orElse("").contains("postgres");
        String[] arguments = info.flatMap(ProcessHandle.Info::arguments).orElse(new String[0]);
        return postgres && List.of(arguments).contains(database.toString());
    }

    /**
     * Whether the process ended, or its number went to another program. A process that cannot be
     * read is neither.
     */
    boolean isGone() {
        Optional<ProcessHandle> process = ProcessHandle.of(pid);
        return process.isEmpty() || process.get().info().command().isPresent();
    }

    /**
     * Whether it was killed and nobody has fetched its exit code yet; it serves nobody any more.
     */
    boolean isZombie() throws IOException {
        Path stat = Path.of("/proc", Long.toString(pid), "stat");
        return Files.exists(stat) && Files.readString(stat).contains(") Z ");
    }
}
