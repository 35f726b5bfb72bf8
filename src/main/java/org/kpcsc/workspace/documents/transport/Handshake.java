package org.kpcsc.workspace.documents.transport;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.socket.WebSocketExtension;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeHandler;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;

/**
 * A handshake that ties the socket to nothing but the person.
 *
 * <p>Tomcat would close it with a code of its own when the page's HTTP session ends; whether the
 * sign-in holds is ours to watch.
 */
final class Handshake implements HandshakeHandler {

    private final HandshakeHandler standard = new Uncompressed();

    @Override
    public boolean doHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes) {
        var sessionless =
                request instanceof ServletServerHttpRequest servlet
                        ? new ServletServerHttpRequest(new Sessionless(servlet.getServletRequest()))
                        : request;
        return standard.doHandshake(sessionless, response, handler, attributes);
    }

    /** Compression would be done anew for each of hundreds of receivers of one frame. */
    private static final class Uncompressed extends DefaultHandshakeHandler {

        @Override
        protected List<WebSocketExtension> filterRequestedExtensions(
                ServerHttpRequest request,
                List<WebSocketExtension> requested,
                List<WebSocketExtension> supported) {
            return List.of();
        }
    }

    private static final class Sessionless extends HttpServletRequestWrapper {

        private Sessionless(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable HttpSession getSession(boolean create) {
            return null;
        }

        @Override
        public HttpSession getSession() {
            throw new IllegalStateException("a socket has no HTTP session");
        }
    }
}
