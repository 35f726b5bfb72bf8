package org.kpcsc.workspace.documents.transport;

import jakarta.websocket.SendHandler;
import jakarta.websocket.Session;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.ByteBuffer;
import org.apache.tomcat.websocket.WsRemoteEndpointImplBase;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a text that is encoded already.
 *
 * <p>Jakarta's interface encodes a text anew for each of hundreds of receivers. Tomcat has what is
 * wanted, but not in public; where its insides are others, the text goes the standard way.
 */
final class EncodedText {

    private static final Logger LOG = LoggerFactory.getLogger(EncodedText.class);
    private static final byte TEXT = 1;

    /** {@code (Object remote, byte opcode, ByteBuffer payload, boolean last, SendHandler)}. */
    private static final @Nullable MethodHandle START = find();

    private EncodedText() {}

    static boolean isSupported() {
        return START != null;
    }

    /**
     * The handler learns how it went; throws an {@link IllegalStateException} on a closed socket.
     */
    static void send(Session session, Frame frame, SendHandler handler) {
        if (START == null) {
            session.getAsyncRemote().sendText(frame.text(), handler);
            return;
        }
        try {
            START.invokeExact(
                    (Object) session.getAsyncRemote(), TEXT, frame.encoded(), true, handler);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable MethodHandle find() {
        try {
            var inside =
                    MethodHandles.privateLookupIn(
                            WsRemoteEndpointImplBase.class, MethodHandles.lookup());
            var start =
                    inside.findVirtual(
                            WsRemoteEndpointImplBase.class,
                            "startMessage",
                            MethodType.methodType(
                                    void.class,
                                    byte.class,
                                    ByteBuffer.class,
                                    boolean.class,
                                    SendHandler.class));
            var remote = inside.findClass("org.apache.tomcat.websocket.WsRemoteEndpointBase");
            var base = inside.findGetter(remote, "base", WsRemoteEndpointImplBase.class);
            var withBase = MethodHandles.filterArguments(start, 0, base);
            return withBase.asType(withBase.type().changeParameterType(0, Object.class));
        } catch (ReflectiveOperationException e) {
            LOG.warn("Texts are encoded for each receiver: {}", e.toString());
            return null;
        }
    }
}
