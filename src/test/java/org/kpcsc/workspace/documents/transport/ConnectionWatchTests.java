package org.kpcsc.workspace.documents.transport;

import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;

import org.junit.jupiter.api.Test;
import org.kpcsc.workspace.documents.authority.Authorities;

class ConnectionWatchTests {

    private final AccessCheck access = mock();
    private final ConnectionWatch watch =
            new ConnectionWatch(
                    mock(Rooms.class), mock(Connections.class), access, mock(Authorities.class));

    /** Nobody would lose access any more. */
    @Test
    void looksAgainAfterAnError() {
        doThrow(new OutOfMemoryError("for a moment")).when(access).look();
        watch.start();
        try {
            verify(access, timeout(10_000).atLeast(2)).look();
        } finally {
            watch.stop();
        }
    }
}
