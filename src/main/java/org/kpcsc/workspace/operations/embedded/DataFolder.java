package org.kpcsc.workspace.operations.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder that holds everything of one installation, claimed by one application at a time.
 *
 * <p>Inside: {@code postgresql/} the database, {@code postgresql-<version>/} its programs, {@code
 * secrets/} its passwords, {@code run/} the process numbers, {@code log/}, and {@code version}.
 */
public final class DataFolder implements AutoCloseable {

    /** A few segments of the write-ahead log, of 16 MB each. */
    private static final long ENOUGH = 64L << 20;

    private final Path root;
    private final FolderClaim claim;

    private DataFolder(Path root, FolderClaim claim) {
        this.root = root;
        this.claim = claim;
    }

    /**
     * Claims the folder, which is created where it is missing.
     *
     * @throws StartRefused if it was written by a newer version, is in use, or cannot be written
     */
    public static DataFolder claim(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        try {
            FolderVersion.refuseNewer(root);
            Files.createDirectories(root);
            // The server's command line is compared with this path: one spelling only.
            root = root.toRealPath();
            for (String part : new String[] {"run", "log", "secrets"}) {
                Files.createDirectories(root.resolve(part));
            }
            OwnerOnly.restrict(root.resolve("secrets"));
            FolderClaim claim = FolderClaim.of(root.resolve("run"));
            return stamped(new DataFolder(root, claim));
        } catch (IOException e) {
            throw Refusals.of("The data folder " + root + " cannot be used", root, e);
        }
    }

    private static DataFolder stamped(DataFolder folder) throws IOException {
        try {
            FolderVersion.write(folder.root);
            return folder;
        } catch (IOException e) {
            folder.close();
            throw e;
        }
    }

    public Path root() {
        return root;
    }

    /** Leaves {@code run/demo} where the data are a demo's, for the command that started us. */
    public void tellWhetherDemo(boolean demo) {
        Path file = root.resolve("run").resolve("demo");
        try {
            Files.deleteIfExists(file);
            if (demo) {
                Files.createFile(file);
            }
        } catch (IOException e) {
            throw Refusals.of("The data folder " + root + " cannot be used", root, e);
        }
    }

    /** Whether there is too little left on its disk for a server to come up. */
    boolean isShortOfSpace() {
        try {
            return Files.getFileStore(root).getUsableSpace() < ENOUGH;
        } catch (IOException e) {
            return false;
        }
    }

    Path database() {
        return root.resolve("postgresql");
    }

    Path secrets() {
        return root.resolve("secrets");
    }

    Path log() {
        return root.resolve("log");
    }

    Path postgresPid() {
        return root.resolve("run").resolve("postgresql.pid");
    }

    /** Gives the folder free for the next application. */
    @Override
    public void close() {
        claim.close();
    }
}
