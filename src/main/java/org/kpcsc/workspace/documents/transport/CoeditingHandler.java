package org.kpcsc.workspace.documents.transport;

import jakarta.websocket.Session;
import java.io.IOException;
import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.accounts.SignedIn;
import org.kpcsc.workspace.documents.DocumentId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.adapter.NativeWebSocketSession;
import org.springframework.web.socket.handler.AbstractWebSocketHandler;

/**
 * The server's end of {@code /coediting/{documentId}}.
 *
 * <p>Who may not enter is let through the handshake and then closed with a code, as a browser
 * cannot see an HTTP status.
 */
@Component
class CoeditingHandler extends AbstractWebSocketHandler {

    static final String ADDRESS = "/coediting/";

    private static final Logger LOG = LoggerFactory.getLogger(CoeditingHandler.class);
    private static final String CONNECTION = "connection";
    private static final String PARTS = "parts";

    private final Limits limits;
    private final Connections connections;
    private final Reception reception;
    private final Conversation conversation;
    private final DocumentAccess access;
    private final Rooms rooms;

    CoeditingHandler(
            Limits limits,
            Connections connections,
            Reception reception,
            Conversation conversation,
            DocumentAccess access,
            Rooms rooms) {
        this.limits = limits;
        this.connections = connections;
        this.reception = reception;
        this.conversation = conversation;
        this.access = access;
        this.rooms = rooms;
    }

    /** Long frames come in parts, so that no buffer of 1 MiB waits for each connection. */
    @Override
    public boolean supportsPartialMessages() {
        return true;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) throws IOException {
        var socket = ((NativeWebSocketSession) session).getNativeSession(Session.class);
        if (socket == null) {
            throw new IllegalStateException("not a Jakarta WebSocket session");
        }
        var signedIn = signedIn(session.getPrincipal());
        var document = document(session);
        if (signedIn.filter(access::isLive).isEmpty()) {
            socket.close(Closing.NOT_SIGNED_IN.reason());
        } else if (document.isEmpty()) {
            socket.close(Closing.NO_SUCH_DOCUMENT.reason());
        } else {
            begin(
                    session,
                    new Connection(socket, signedIn.get(), document.get(), limits, this::leave));
        }
    }

    private void begin(WebSocketSession session, Connection connection) {
        session.getAttributes().put(CONNECTION, connection);
        session.getAttributes().put(PARTS, new Parts());
        if (connections.begin(connection)) {
            reception.greet(connection);
        } else {
            connection.close(connections.isStopping() ? Closing.RESTART : Closing.TOO_MANY);
        }
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) {
        var connection = connection(session);
        if (connection == null
                || connection.isClosed()
                || !(session.getAttributes().get(PARTS) instanceof Parts parts)) {
            return;
        }
        if (!parts.add(message.getPayload())) {
            connection.close(Closing.TOO_BIG);
        } else if (message.isLast()) {
            conversation.received(connection, parts.take());
        }
    }

    @Override
    protected void handleBinaryMessage(WebSocketSession session, BinaryMessage message) {
        var connection = connection(session);
        if (connection != null) {
            connection.close(Closing.BAD_FRAME);
        }
    }

    @Override
    public void handleTransportError(WebSocketSession session, Throwable exception) {
        LOG.debug("A connection broke", exception);
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        var connection = connection(session);
        if (connection == null) {
            return;
        }
        connections.ended(connection);
        connection.gone();
    }

    private void leave(Connection connection, Place place) {
        place.room().leave(place.line().client(), connection);
        rooms.release(connection.document());
    }

    private static @Nullable Connection connection(WebSocketSession session) {
        return (Connection) session.getAttributes().get(CONNECTION);
    }

    private static Optional<SignedIn> signedIn(@Nullable Principal principal) {
        return principal instanceof Authentication authentication
                        && authentication.getPrincipal() instanceof SignedIn signedIn
                ? Optional.of(signedIn)
                : Optional.empty();
    }

    private static Optional<DocumentId> document(WebSocketSession session) {
        var uri = session.getUri();
        var path = uri == null ? "" : uri.getPath();
        try {
            var name = path.substring(path.indexOf(ADDRESS) + ADDRESS.length());
            var document = DocumentId.of(name);
            return document.toString().equalsIgnoreCase(name)
                    ? Optional.of(document)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
