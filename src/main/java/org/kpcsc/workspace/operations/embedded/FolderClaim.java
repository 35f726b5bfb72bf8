package org.kpcsc.workspace.operations.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * One application's hold on a data folder.
 *
 * <p>The lock is the kernel's and dies with the process; {@code application.pid} only tells people
 * who holds it.
 */
final class FolderClaim implements AutoCloseable {

    private final FileChannel channel;
    private final Path pid;

    private FolderClaim(FileChannel channel, Path pid) {
        this.channel = channel;
        this.pid = pid;
    }

    static FolderClaim of(Path run) throws IOException {
        Path pid = run.resolve("application.pid");
        FileChannel channel =
                FileChannel.open(
                        run.resolve("application.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        try {
            if (lock(channel) == null) {
                throw inUse(run, pid);
            }
            Files.writeString(pid, ProcessHandle.current().pid() + "\n");
            return new FolderClaim(channel, pid);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static StartRefused inUse(Path run, Path pid) throws IOException {
        String holder = Files.exists(pid) ? " (process " + Files.readString(pid).strip() + ")" : "";
        return new StartRefused(
                "The data folder "
                        + run.getParent()
                        + " is in use by a workspace that already runs"
                        + holder
                        + ": stop that one, or name another folder.");
    }

    @Override
    public void close() {
        if (!channel.isOpen()) {
            return;
        }
        try (channel) {
            Files.deleteIfExists(pid);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
