package org.kpcsc.workspace.accounts.setup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.kpcsc.workspace.accounts.CoalitionSetUp;
import org.kpcsc.workspace.mail.Links;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Writes down how to set up an empty workspace, where only the server's owner can read it. */
@Component
class SetUpToken {

    private static final Logger LOG = LoggerFactory.getLogger(SetUpToken.class);

    private final SetUp setUp;
    private final Links links;
    private final Path file;
    private final boolean demo;

    SetUpToken(
            SetUp setUp,
            Links links,
            @Value("${workspace.data-dir:data}") Path data,
            @Value("${workspace.demo:false}") boolean demo) {
        this.setUp = setUp;
        this.links = links;
        this.file = data.resolve("run").resolve("setup-token");
        this.demo = demo;
    }

    @EventListener(ApplicationReadyEvent.class)
    void offer() {
        if (demo || !setUp.isNeeded()) {
            return;
        }
        var token = setUp.open().value();
        write(token);
        LOG.info("Set up the workspace at {}", links.to("/setup?token=" + token));
    }

    private void write(String token) {
        try {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(file);
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        file,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
            }
            Files.writeString(file, token + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    @TransactionalEventListener
    void done(CoalitionSetUp event) throws IOException {
        Files.deleteIfExists(file);
    }
}
