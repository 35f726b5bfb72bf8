package org.kpcsc.workspace.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A way to the workspace that can fall silent without closing, as a lost mobile network does. */
final class HalfOpenLine implements AutoCloseable {

    private final ServerSocket entrance;
    private final int exit;
    private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();
    private volatile boolean silent;

    private HalfOpenLine(ServerSocket entrance, int exit) {
        this.entrance = entrance;
        this.exit = exit;
    }

    static HalfOpenLine to(URI workspace) {
        try {
            var entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            var line = new HalfOpenLine(entrance, workspace.getPort());
            Thread.ofVirtual().start(line::accept);
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI address() {
        return URI.create("http://localhost:" + entrance.getLocalPort());
    }

    /** Nothing arrives any more, and nobody is told. */
    void fallSilent() {
        silent = true;
    }

    /**
     * New connections work; those that fell silent stay so, as behind a router that forgot them.
     */
    void speakAgain() {
        silent = false;
    }

    /** What is connected learns that it is not. */
    void hangUp() {
        sockets.forEach(HalfOpenLine::end);
        sockets.clear();
    }

    @Override
    public void close() {
        silent = true;
        end(entrance);
        hangUp();
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                var near = entrance.accept();
                var far = new Socket(InetAddress.getLoopbackAddress(), exit);
                sockets.add(near);
                sockets.add(far);
                Thread.ofVirtual().start(() -> pass(near, far));
                Thread.ofVirtual().start(() -> pass(far, near));
            } catch (IOException e) {
                end(entrance);
            }
        }
    }

    private void pass(Socket from, Socket to) {
        var buffer = new byte[8192];
        var forgotten = false;
        try {
            for (int read; (read = from.getInputStream().read(buffer)) >= 0; ) {
                forgotten |= silent;
                if (!forgotten) {
                    to.getOutputStream().write(buffer, 0, read);
                }
            }
        } catch (IOException e) {
            forgotten |= silent;
        }
        if (!forgotten) {
            end(to);
        }
    }

    private static void end(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
