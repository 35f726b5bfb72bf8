package org.kpcsc.workspace.documents.transport;

import jakarta.websocket.Session;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.accounts.SignedIn;
import org.kpcsc.workspace.documents.Authorship;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.EditingMode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One socket of somebody who is signed in, at one document. */
final class Connection {

    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);

    /** Tomcat's: how long a code for closing waits for what is on its way; 50 ms without this. */
    private static final String CLOSE_TIMEOUT =
            "org.apache.tomcat.websocket.ABNORMAL_SESSION_CLOSE_SEND_TIMEOUT";

    private final Session session;
    private final SignedIn signedIn;
    private final DocumentId document;
    private final BiConsumer<Connection, Place> leave;
    private final Outgoing outgoing;
    private final Pace pace;
    private final AtomicBoolean opening = new AtomicBoolean();
    private final AtomicBoolean counted = new AtomicBoolean(true);
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile EditingMode permitted = EditingMode.READ;
    private volatile boolean unseen;
    private volatile boolean admitted;
    private @Nullable Place place;

    /**
     * @param leave gives up the place that a connection had
     */
    Connection(
            Session session,
            SignedIn signedIn,
            DocumentId document,
            Limits limits,
            BiConsumer<Connection, Place> leave) {
        this.session = session;
        this.signedIn = signedIn;
        this.document = document;
        this.leave = leave;
        this.outgoing =
                new Outgoing(
                        session, () -> close(Closing.NOT_READING), () -> close(Closing.FAILED));
        session.getUserProperties().put(CLOSE_TIMEOUT, Limits.QUEUED_MILLIS);
        this.pace = new Pace(limits.framesPerSecond(), limits.burst(), System.nanoTime());
    }

    SignedIn signedIn() {
        return signedIn;
    }

    Authorship who() {
        return new Authorship(signedIn.person(), signedIn.actingFor());
    }

    DocumentId document() {
        return document;
    }

    Pace pace() {
        return pace;
    }

    /** What the person may do here as long as the text is not frozen. */
    EditingMode permitted() {
        return permitted;
    }

    boolean isUnseen() {
        return unseen;
    }

    /** Whether the person has been let in at all; until then, whoever does it says why not. */
    boolean isAdmitted() {
        return admitted;
    }

    void admit(DocumentAccess.Admission admission) {
        admitted = true;
        permitted = admission.mode();
        unseen = admission.unseen();
    }

    /**
     * Whoever is here may no longer be: what they sent and what has not been decided on yet is then
     * refused, too.
     */
    void withdraw(Closing closing) {
        permitted = EditingMode.READ;
        close(closing);
    }

    void send(Frame frame) {
        outgoing.send(frame);
    }

    void checkProgress(long nanos) {
        outgoing.checkProgress(nanos);
    }

    boolean isClosed() {
        return closed.get();
    }

    /** True once: the first who asks is the one to count it out of those that are opening. */
    boolean countsAsOpening() {
        return counted.compareAndSet(true, false);
    }

    /** False where an {@code open} has come before. */
    boolean beginOpening() {
        return opening.compareAndSet(false, true);
    }

    /** Takes a place in a room; false where the connection has ended meanwhile. */
    synchronized boolean take(Place taken) {
        if (!isClosed()) {
            place = taken;
        }
        return !isClosed();
    }

    /** Where the connection is; null until it is open. */
    synchronized @Nullable Place place() {
        return place;
    }

    /** The socket is gone. */
    void gone() {
        closed.set(true);
        end();
    }

    /** Ends the connection, once; a client that does not read keeps nobody waiting. */
    void close(Closing closing) {
        if (closed.compareAndSet(false, true)) {
            Thread.startVirtualThread(() -> closeNow(closing));
        }
    }

    private void closeNow(Closing closing) {
        end();
        try {
            session.close(closing.reason());
        } catch (IOException | RuntimeException e) {
            LOG.debug("A connection was gone before it was closed", e);
        }
    }

    /** Nobody sees it in the document any more, however long the socket takes to close. */
    private void end() {
        outgoing.end();
        var left = leftPlace();
        if (left != null) {
            leave.accept(this, left);
        }
    }

    private synchronized @Nullable Place leftPlace() {
        var left = place;
        place = null;
        return left;
    }
}
