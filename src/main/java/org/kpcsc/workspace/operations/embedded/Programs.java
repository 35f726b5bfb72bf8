package org.kpcsc.workspace.operations.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs PostgreSQL's own programs, each to its end. */
final class Programs {

    private final Path binaries;

    Programs(Path binaries) {
        this.binaries = binaries;
    }

    /**
     * Runs a program and waits for it.
     *
     * @throws ProgramFailed with what it printed, if it did not succeed
     */
    String run(String program, String... arguments) throws IOException {
        Path output = Files.createTempFile("workspace-" + program, ".txt");
        try {
            Process process = builder(program, arguments).redirectOutput(output.toFile()).start();
            int status = process.waitFor();
            String text = Files.readString(output);
            if (status != 0) {
                throw new ProgramFailed(program, text);
            }
            return text;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while " + program + " ran", e);
        } finally {
            Files.delete(output);
        }
    }

    private ProcessBuilder builder(String program, String... arguments) {
        List<String> command = new ArrayList<>(Platform.unprivileged());
        command.add(binaries.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        // A PGDATA or PGPORT of the caller must not lead us to another server.
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        return builder;
    }
}
