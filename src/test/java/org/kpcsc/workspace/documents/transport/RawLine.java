package org.kpcsc.workspace.documents.transport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.kpcsc.workspace.accounts.SignedIn;
import org.kpcsc.workspace.documents.DocumentId;

/** A WebSocket of which the handshake is right, and nothing else need be. */
final class RawLine implements AutoCloseable {

    private static final int MILLIS = 15_000;

    private final Socket socket;

    RawLine(int port, DocumentId document, SignedIn who) {
        try {
            socket = new Socket("localhost", port);
            socket.setSoTimeout(MILLIS);
            send(
                    """
                    GET /coediting/%s HTTP/1.1\r
                    Host: localhost:%d\r
                    Upgrade: websocket\r
                    Connection: Upgrade\r
                    Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
                    Sec-WebSocket-Version: 13\r
                    %s: %s\r
                    \r
                    """
                            .formatted(document, port, CoeditingServer.SIGN_IN, who.signIn())
                            .getBytes(StandardCharsets.US_ASCII));
            if (socket.getInputStream().read() != 'H') {
                throw new IllegalStateException("no handshake");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void send(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        } catch (IOException e) {
            // The server has closed it: as good an answer as any.
        }
    }

    /** Sends no more, and waits until the server ends the line, too. */
    void end() {
        try {
            socket.shutdownOutput();
            socket.getInputStream().readAllBytes();
        } catch (IOException e) {
            // Reset: ended as well.
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
