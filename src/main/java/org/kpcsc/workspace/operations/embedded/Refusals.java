package org.kpcsc.workspace.operations.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Turns what went wrong into one line for the person at the terminal. */
final class Refusals {

    private static final long NEXT_TO_NOTHING = 8L << 20;

    private Refusals() {}

    static StartRefused of(String what, Path folder, IOException cause) {
        return of(what, folder, String.valueOf(cause.getMessage()), cause);
    }

    /**
     * The last line of {@code output} is the reason given, unless the disk turns out to be full.
     */
    static StartRefused of(String what, Path folder, String output, Throwable cause) {
        if (output.contains("No space left on device") || isFull(folder)) {
            return new StartRefused(
                    "The disk that holds "
                            + folder
                            + " is full: free some space and start again. Nothing was broken.",
                    cause);
        }
        return new StartRefused(what + ": " + lastLine(output), cause);
    }

    private static boolean isFull(Path folder) {
        try {
            return Files.getFileStore(existing(folder)).getUsableSpace() < NEXT_TO_NOTHING;
        } catch (IOException e) {
            return e.getMessage() != null
                    && e.getMessage().toLowerCase(Locale.ROOT).contains("no space");
        }
    }

    private static Path existing(Path folder) {
        Path parent = folder.getParent();
        return Files.exists(folder) || parent == null ? folder : existing(parent);
    }

    private static String lastLine(String output) {
        return output.lines()
                .filter(line -> !line.isBlank())
                .reduce("no reason was given", (a, b) -> b)
                .strip();
    }
}
