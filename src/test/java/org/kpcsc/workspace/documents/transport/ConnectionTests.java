package org.kpcsc.workspace.documents.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.websocket.CloseReason;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.Session;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.log.LineId;

/** A place is given up at once, however long the socket takes. */
class ConnectionTests {

    private final Session session = mock(Session.class);
    private final RemoteEndpoint.Async remote = mock(RemoteEndpoint.Async.class);
    private final DocumentId document = DocumentId.create();
    private final Place place =
            new Place(
                    new Room(mock(NameTags.class), (millis, action) -> {}),
                    new LineId(document, UUID.randomUUID()),
                    1,
                    Locale.ENGLISH);
    private final CompletableFuture<Place> left = new CompletableFuture<>();

    @BeforeEach
    void session() {
        when(session.getUserProperties()).thenReturn(new HashMap<>());
        when(session.getAsyncRemote()).thenReturn(remote);
    }

    @Test
    void leavesWhileTheSocketIsStillClosing() throws IOException {
        var closing = new CountDownLatch(1);
        doAnswer(
                        call -> {
                            closing.await();
                            return null;
                        })
                .when(session)
                .close(any(CloseReason.class));
        connection().close(Closing.NOT_READING);
        assertThat(left).succeedsWithin(Duration.ofSeconds(20)).isEqualTo(place);
        closing.countDown();
    }

    @Test
    void leavesWhenSomethingCannotBeSent() {
        // Not one of Tomcat's: sending fails.
        connection().send(Frame.of("{}"));
        assertThat(left).succeedsWithin(Duration.ofSeconds(20)).isEqualTo(place);
    }

    private Connection connection() {
        var connection =
                new Connection(
                        session,
                        new World().signIn(),
                        document,
                        new Limits(1, 1, 1, 1),
                        (from, had) -> left.complete(had));
        assertThat(connection.take(place)).isTrue();
        return connection;
    }
}
