package org.kpcsc.workspace.operations.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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
        var lines = lines(database.resolve("postmaster.pid"));
        return lines.size() >= 4 && isNumber(lines.get(0)) && isNumber(lines.get(3))
                ? Optional.of(
                        new Postmaster(
                                Long.parseLong(lines.get(0).strip()),
                                Integer.parseInt(lines.get(3).strip())))
                : Optional.empty();
    }

    /** None where there is no file: a server that ends takes it away at any moment. */
    private static List<String> lines(Path file) throws IOException {
        try {
            return Files.readAllLines(file);
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    private static boolean isNumber(String line) {
        return line.strip().matches("\\d{1,9}");
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
     * One that is gone by now is none.
     */
    boolean isZombie() {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), "stat")).contains(") Z ");
        } catch (IOException gone) {
            return false;
        }
    }
}
