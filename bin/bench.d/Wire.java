import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardSocketOptions;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentLinkedQueue;

/** WebSocket clients by the thousand: one thread reads all of them, whoever wants to send sends. */
final class Wire implements AutoCloseable {

    /** What is at the client's end of a socket. */
    interface Receiver {

        /** A whole message; the bytes are valid during the call only. */
        void received(byte[] bytes, int from, int to, long nanos);

        /** The socket has ended although nobody here closed it. */
        void broken(String why);
    }

    private static final int TEXT = 1;
    private static final int BINARY = 2;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int PONG = 10;

    private final Selector selector = Selector.open();
    private final ByteBuffer input = ByteBuffer.allocate(1 << 20);
    private final ConcurrentLinkedQueue<Socket> added = new ConcurrentLinkedQueue<>();
    private final Thread thread = Thread.ofPlatform().name("wire").daemon().unstarted(this::read);
    private volatile boolean closed;

    Wire() throws IOException {
        thread.start();
    }

    /** Connects; what is received goes to the receiver from then on. */
    Socket connect(URI address, String cookie, Receiver receiver) throws IOException {
        SocketChannel channel =
                SocketChannel.open(new InetSocketAddress("127.0.0.1", address.getPort()));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        String request =
                "GET %s HTTP/1.1\r\nHost: %s\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                                .formatted(address.getPath(), address.getAuthority())
                        + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                        + (cookie.isEmpty() ? "" : "Cookie: " + cookie + "\r\n")
                        + "\r\n";
        channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
        String answer = head(channel);
        if (!answer.startsWith("HTTP/1.1 101")) {
            throw new IOException(answer);
        }
        channel.configureBlocking(false);
        Socket socket = new Socket(channel, receiver);
        added.add(socket);
        selector.wakeup();
        return socket;
    }

    /** Byte by byte, so that nothing of what follows is taken. */
    private static String head(SocketChannel channel) throws IOException {
        StringBuilder head = new StringBuilder();
        ByteBuffer one = ByteBuffer.allocate(1);
        while (head.indexOf("\r\n\r\n") < 0) {
            if (channel.read(one.clear()) < 0) {
                throw new EOFException(head.toString());
            }
            head.append((char) one.get(0));
        }
        return head.toString();
    }

    private void read() {
        while (!closed) {
            try {
                selector.select(key -> ((Socket) key.attachment()).read());
                for (Socket socket = added.poll(); socket != null; socket = added.poll()) {
                    socket.channel.register(selector, SelectionKey.OP_READ, socket);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        closed = true;
        selector.wakeup();
        thread.join();
        for (SelectionKey key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }

    /** One client's socket. */
    final class Socket {

        private final SocketChannel channel;
        private final Receiver receiver;
        private byte[] rest = new byte[0];
        private byte[] message = new byte[0];
        private volatile boolean closing;

        private Socket(SocketChannel channel, Receiver receiver) {
            this.channel = channel;
            this.receiver = receiver;
        }

        void sendText(String text) {
            send(TEXT, text.getBytes(StandardCharsets.UTF_8));
        }

        void sendBinary(byte[] bytes) {
            send(BINARY, bytes);
        }

        /** Masked, as a client must, with a mask that changes nothing. */
        private synchronized void send(int opcode, byte[] payload) {
            ByteBuffer frame = ByteBuffer.allocate(payload.length + 14).put((byte) (0x80 | opcode));
            if (payload.length < 126) {
                frame.put((byte) (0x80 | payload.length));
            } else if (payload.length < 1 << 16) {
                frame.put((byte) (0x80 | 126)).putShort((short) payload.length);
            } else {
                frame.put((byte) (0x80 | 127)).putLong(payload.length);
            }
            frame.putInt(0).put(payload).flip();
            try {
                while (frame.hasRemaining()) {
                    channel.write(frame);
                }
            } catch (IOException e) {
                broken(e.toString());
            }
        }

        private void read() {
            try {
                input.clear().put(rest);
                int read = channel.read(input);
                if (read < 0) {
                    broken("ended");
                    return;
                }
                int used = frames(input.array(), input.position(), System.nanoTime());
                rest = java.util.Arrays.copyOfRange(input.array(), used, input.position());
            } catch (IOException | RuntimeException e) {
                broken(e.toString());
            }
        }

        /** Takes the whole frames; returns where the first that is not whole begins. */
        private int frames(byte[] bytes, int end, long nanos) {
            int at = 0;
            while (end - at >= 2) {
                int length = bytes[at + 1] & 0x7f;
                int body = at + 2;
                if (length == 126 && end - at >= 4) {
                    length = (bytes[at + 2] & 0xff) << 8 | bytes[at + 3] & 0xff;
                    body = at + 4;
                } else if (length == 127 && end - at >= 10) {
                    length = (int) ByteBuffer.wrap(bytes, at + 2, 8).getLong();
                    body = at + 10;
                } else if (length > 125) {
                    break;
                }
                if (end - body < length) {
                    break;
                }
                frame(bytes, at, body, body + length, nanos);
                at = body + length;
            }
            return at;
        }

        private void frame(byte[] bytes, int head, int from, int to, long nanos) {
            boolean last = (bytes[head] & 0x80) != 0;
            int opcode = bytes[head] & 0x0f;
            if (opcode == PING) {
                send(PONG, java.util.Arrays.copyOfRange(bytes, from, to));
            } else if (opcode == CLOSE) {
                int code = to - from < 2 ? 0 : (bytes[from] & 0xff) << 8 | bytes[from + 1] & 0xff;
                broken("closed with " + code);
            } else if (last && message.length == 0) {
                receiver.received(bytes, from, to, nanos);
            } else if (opcode < CLOSE) {
                int known = message.length;
                message = java.util.Arrays.copyOf(message, known + to - from);
                System.arraycopy(bytes, from, message, known, to - from);
                if (last) {
                    receiver.received(message, 0, message.length, nanos);
                    message = new byte[0];
                }
            }
        }

        private void broken(String why) {
            try {
                channel.close();
            } catch (IOException e) {
                // It is gone in any case.
            }
            if (!closing) {
                closing = true;
                receiver.broken(why);
            }
        }

        void close() {
            closing = true;
            send(CLOSE, new byte[] {3, (byte) 0xe8});
        }
    }
}
