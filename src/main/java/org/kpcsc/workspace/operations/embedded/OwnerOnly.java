package org.kpcsc.workspace.operations.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that nobody but their owner may read. */
final class OwnerOnly {

    private OwnerOnly() {}

    /** Takes a folder away from everyone else. */
    static void restrict(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }

    /**
     * Writes the whole file or nothing, with mode 0600 from its first byte, and syncs it to the
     * disk.
     */
    static void write(Path file, String text) throws IOException {
        Path part =
                Files.createTempFile(file.resolveSibling("."), file.getFileName() + ".", ".part");
        try {
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
                channel.force(true);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
