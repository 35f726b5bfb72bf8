package org.kpcsc.workspace.documents.transport;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;
import org.springframework.web.util.UriComponentsBuilder;

/** Refuses an origin that is no address, over which the comparison with ours would fail. */
final class ReadableOrigin implements HandshakeInterceptor {

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes) {
        var origin = request.getHeaders().getOrigin();
        if (origin == null || isAddress(origin)) {
            return true;
        }
        response.setStatusCode(HttpStatus.FORBIDDEN);
        return false;
    }

    /** A port is read only when it is asked for. */
    private static boolean isAddress(String origin) {
        try {
            return UriComponentsBuilder.fromUriString(origin).build().getPort() >= -1;
        } catch (IllegalArgumentException | IllegalStateException noAddress) {
            return false;
        }
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception failure) {
        // Nothing was begun.
    }
}
