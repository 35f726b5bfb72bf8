package org.kpcsc.workspace.operations.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Creates, starts and stops the server of one data folder with PostgreSQL's own programs. */
final class Server {

    private static final Logger LOG = LoggerFactory.getLogger(Server.class);

    /**
     * How long a killed server may stay in the table of processes before its file is not believed
     * any more.
     */
    private static final Duration ZOMBIE = Duration.ofSeconds(5);

    /** How long whoever stopped the server may take to start it again before we do. */
    private static final Duration COURTESY = Duration.ofSeconds(1);

    /** A killed server's own processes go within seconds, and it starts no sooner. */
    private static final Duration BACK = Duration.ofSeconds(20);

    private static final Duration A_MOMENT = Duration.ofMillis(100);

    private final DataFolder folder;
    private final Programs programs;
    private final Durability durability;
    private int port;
    private @Nullable ProcessHandle process;

    Server(DataFolder folder, Programs programs, Durability durability) {
        this.folder = folder;
        this.programs = programs;
        this.durability = durability;
    }

    /**
     * Creates the database files unless they are there; beside and renamed, so that they are whole.
     */
    void create(Credentials credentials) throws IOException {
        if (Files.exists(folder.database())) {
            return;
        }
        LOG.info("Creating a database in {}", folder.database());
        Path part = folder.root().resolve("postgresql.part");
        Path password = folder.secrets().resolve("initdb");
        Binaries.delete(part);
        try {
            OwnerOnly.write(password, credentials.superuser());
            initialise(part, password);
            ServerSettings.include(part);
            Files.move(part, folder.database(), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(password);
            Binaries.delete(part);
        }
    }

    private void initialise(Path target, Path password) throws IOException {
        programs.run(
                "initdb",
                "--pgdata=" + target,
                "--username=postgres",
                "--auth=scram-sha-256",
                "--pwfile=" + password,
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums",
                "--no-instructions");
    }

    /**
     * Starts the server and waits until it answers.
     *
     * @return its port
     */
    int start() throws IOException {
        endOrphan();
        port = freePort();
        ServerSettings.write(folder, port, durability);
        launch();
        return port;
    }

    /**
     * Starts a server that ended unasked again, on the port that everyone knows, unless somebody
     * else does: an administrator's {@code pg_ctl restart} ends it, too.
     */
    void startAgain() throws IOException {
        long end = System.nanoTime() + BACK.toNanos();
        while (!isStartedAgain()) {
            try {
                endOrphan();
                launch();
                return;
            } catch (IOException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                LOG.info("PostgreSQL does not start yet: {}", e.getMessage());
            }
        }
        adopt();
    }

    private boolean isStartedAgain() throws IOException {
        long end = System.nanoTime() + COURTESY.toNanos();
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(A_MOMENT.toNanos());
            if (Postmaster.of(folder.database()).filter(this::isAnother).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private boolean isAnother(Postmaster found) {
        return found.port() == port
                && found.pid() != process().pid()
                && found.serves(folder.database());
    }

    private void launch() throws IOException {
        Path log = folder.log().resolve("postgresql-start.log");
        Files.deleteIfExists(log);
        try {
            // pg_ctl gives the server a session of its own: a Ctrl-C at the terminal does not reach
            // it.
            pgCtl("start", "--timeout=600", "--log=" + log);
        } catch (ProgramFailed e) {
            throw Files.exists(log) ? new IOException(Files.readString(log), e) : e;
        }
        adopt();
    }

    private void adopt() throws IOException {
        process =
                Postmaster.of(folder.database())
                        .flatMap(found -> ProcessHandle.of(found.pid()))
                        .orElseThrow(() -> new IOException("PostgreSQL ended at once"));
        note(process.pid());
        LOG.info("PostgreSQL {} listens on 127.0.0.1:{}", Binaries.VERSION, port);
    }

    /**
     * For people; a server that runs is not stopped because a full disk does not take its number.
     */
    private void note(long pid) {
        try {
            Files.writeString(folder.postgresPid(), pid + "\n");
        } catch (IOException e) {
            LOG.warn("The process of PostgreSQL could not be noted: {}", e.getMessage());
        }
    }

    /** Whether the process still runs; a zombie does not. */
    boolean isUp() {
        return process().isAlive() && !new Postmaster(process().pid(), port).isZombie();
    }

    boolean isShortOfSpace() {
        return folder.isShortOfSpace();
    }

    private ProcessHandle process() {
        return Objects.requireNonNull(process, "not started");
    }

    void stop() throws IOException {
        pgCtl("stop", "--mode=fast", "--timeout=60");
        Files.deleteIfExists(folder.postgresPid());
    }

    /**
     * Stops a server that outlived its application.
     *
     * <p>A clean stop rather than a takeover: it loses nothing that is committed, takes a tenth of
     * a second, and the settings of this program hold afterwards.
     */
    private void endOrphan() throws IOException {
        Optional<Postmaster> found = Postmaster.of(folder.database());
        if (found.isEmpty()) {
            return;
        }
        if (found.get().serves(folder.database())) {
            LOG.warn(
                    "A PostgreSQL (process {}) outlived its application: stopping it",
                    found.get().pid());
            stop();
        } else {
            forget(found.get());
        }
    }

    /** A number that a zombie or another program bears would keep PostgreSQL from starting. */
    private void forget(Postmaster dead) throws IOException {
        long end = System.nanoTime() + ZOMBIE.toNanos();
        // Between the kill and the zombie lies a moment in which it is neither.
        while (!dead.isGone() && System.nanoTime() < end) {
            LockSupport.parkNanos(A_MOMENT.toNanos());
        }
        if (dead.isGone() || dead.isZombie()) {
            Files.deleteIfExists(folder.database().resolve("postmaster.pid"));
        }
    }

    private void pgCtl(String verb, String... arguments) throws IOException {
        String[] all = new String[arguments.length + 4];
        all[0] = verb;
        all[1] = "--pgdata=" + folder.database();
        all[2] = "--wait";
        all[3] = "--silent";
        System.arraycopy(arguments, 0, all, 4, arguments.length);
        programs.run("pg_ctl", all);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
