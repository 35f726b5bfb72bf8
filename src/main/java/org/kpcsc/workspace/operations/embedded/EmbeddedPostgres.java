package org.kpcsc.workspace.operations.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running PostgreSQL on the loopback interface, whose data live in a {@link DataFolder}.
 *
 * <p>Why: docs/decisions/003-embedded-postgresql.md.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    private final Server server;
    private final DatabaseAccess access;
    private boolean running = true;
    private volatile boolean lost;

    private EmbeddedPostgres(Server server, DatabaseAccess access) {
        this.server = server;
        this.access = access;
    }

    /**
     * Starts the server, after it has unpacked and set it up on the first use of the folder.
     *
     * @param cache where its programs are unpacked, once for each version
     * @throws StartRefused if that is not possible
     */
    public static EmbeddedPostgres start(DataFolder folder, Path cache, Durability durability) {
        try {
            Credentials credentials = Credentials.of(folder);
            Server server =
                    new Server(folder, new Programs(Binaries.unpackedIn(cache)), durability);
            server.create(credentials);
            int port = server.start();
            DatabaseAccess access = new DatabaseAccess(port, credentials);
            EmbeddedPostgres postgres = new EmbeddedPostgres(server, access);
            postgres.prepare();
            return postgres;
        } catch (IOException e) {
            throw Refusals.of("PostgreSQL does not start (see the folder log)", folder.root(), e);
        }
    }

    private void prepare() {
        try {
            access.prepare();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    public DatabaseAccess access() {
        return access;
    }

    /**
     * From now on the server is started again when it ends without being asked to, as a killed one
     * does.
     *
     * @param whenLost what is to be done where that fails
     * @return what looks after it, until it is closed or lost
     */
    public Thread keepRunning(Runnable whenLost) {
        return Thread.ofVirtual()
                .name("postgresql-watch")
                .start(() -> {
                    while (isUpOrStartedAgain()) {
                        LockSupport.parkNanos(LOOK_EVERY.toNanos());
                    }
                    if (lost) {
                        whenLost.run();
                    }
                });
    }

    private synchronized boolean isUpOrStartedAgain() {
        try {
            if (running && !server.isUp()) {
                LOG.warn("PostgreSQL ended without being asked to: starting it again");
                server.startAgain();
            }
        } catch (IOException e) {
            giveUpUnlessFull(e);
        }
        return running;
    }

    /** A full disk ends when somebody makes room; whoever starts us anew could do no better. */
    private void giveUpUnlessFull(IOException e) {
        if (server.isShortOfSpace()) {
            LOG.warn("PostgreSQL does not start on a full disk: trying until there is room", e);
        } else {
            LOG.error("PostgreSQL does not start again", e);
            running = false;
            lost = true;
        }
    }

    /** Stops the server: open transactions end, committed ones are safe. Close every pool first. */
    @Override
    public synchronized void close() {
        if (!running) {
            return;
        }
        running = false;
        try {
            server.stop();
        } catch (IOException e) {
            LOG.error("PostgreSQL did not stop; the next start takes care of it", e);
        }
    }
}
