package org.kpcsc.workspace.documents.transport;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.accounts.SignedIn;
import org.kpcsc.workspace.documents.DocumentId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client that sees every frame as it is; waits for what a test expects, never for time. */
final class Client implements WebSocket.Listener, AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int SECONDS = 60;

    /** Stands after the last frame, once the line is closed. */
    private static final JsonNode END =
            JsonMapper.shared().createObjectNode().put("type", "the end");

    final UUID id;
    final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final LinkedBlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
    private final StringBuilder parts = new StringBuilder();
    private final boolean reads;
    private final WebSocket socket;
    private CompletableFuture<WebSocket> sending;
    private long seq;

    private Client(
            int port,
            String document,
            @Nullable SignedIn who,
            UUID id,
            boolean reads,
            @Nullable String origin) {
        this.id = id;
        this.reads = reads;
        var builder = HTTP.newWebSocketBuilder();
        if (who != null) {
            builder.header(CoeditingServer.SIGN_IN, who.signIn().toString());
        }
        if (origin != null) {
            builder.header("Origin", origin);
        }
        var uri = URI.create("ws://localhost:" + port + "/coediting/" + document);
        socket = builder.buildAsync(uri, this).orTimeout(SECONDS, TimeUnit.SECONDS).join();
        sending = CompletableFuture.completedFuture(socket);
    }

    static Client connect(int port, String document, @Nullable SignedIn who) {
        return new Client(port, document, who, UUID.randomUUID(), true, null);
    }

    static Client connect(int port, DocumentId document, SignedIn who) {
        return connect(port, document.toString(), who);
    }

    static Client connect(int port, DocumentId document, SignedIn who, UUID id) {
        return new Client(port, document.toString(), who, id, true, null);
    }

    static Client withOrigin(int port, DocumentId document, SignedIn who, String origin) {
        return new Client(port, document.toString(), who, UUID.randomUUID(), true, origin);
    }

    /** Reads nothing until {@link #readOn()}. */
    static Client deaf(int port, DocumentId document, SignedIn who) {
        return new Client(port, document.toString(), who, UUID.randomUUID(), false, null);
    }

    void readOn() {
        socket.request(Long.MAX_VALUE);
    }

    @Override
    public void onOpen(WebSocket opened) {
        if (reads) {
            opened.request(Long.MAX_VALUE);
        }
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        parts.append(data);
        if (last) {
            frames.add(JsonMapper.shared().readTree(parts.toString()));
            parts.setLength(0);
        }
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        frames.add(END);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        closed.completeExceptionally(error);
        frames.add(END);
    }

    /** Frames go out one after another, as the client of the JDK demands. */
    synchronized void send(String frame) {
        sending =
                sending.handle((done, failed) -> socket)
                        .thenCompose(ready -> ready.sendText(frame, true));
    }

    synchronized void sendBinary() {
        sending = sending.thenCompose(w -> w.sendBinary(java.nio.ByteBuffer.allocate(3), true));
    }

    /** One frame in fragments of so many letters. */
    synchronized void sendInParts(String frame, int letters) {
        for (int from = 0; from < frame.length(); from += letters) {
            int to = Math.min(frame.length(), from + letters);
            String part = frame.substring(from, to);
            boolean last = to == frame.length();
            sending =
                    sending.handle((done, failed) -> socket)
                            .thenCompose(ready -> ready.sendText(part, last));
        }
    }

    JsonNode open() {
        return open(null);
    }

    JsonNode open(@Nullable Long version) {
        askToOpen(version);
        var opened = next("opened");
        seq = opened.path("acknowledged").longValue();
        return opened;
    }

    void askToOpen(@Nullable Long version) {
        send(
                "{\"type\":\"open\",\"schema\":1,\"client\":\"%s\",\"version\":%s}"
                        .formatted(id, version));
    }

    /** Sends the insertion of a text as the next batch. */
    long type(long version, int at, String text) {
        steps(++seq, version, insertion(at, text));
        return seq;
    }

    void steps(long number, long version, String steps) {
        send(
                "{\"type\":\"steps\",\"seq\":%d,\"version\":%d,\"steps\":%s}"
                        .formatted(number, version, steps));
    }

    static String insertion(int at, String text) {
        return """
        [{"stepType":"replace","from":%d,"to":%d,
          "slice":{"content":[{"type":"text","text":"%s"}]}}]\
        """
                .formatted(at, at, text);
    }

    /** The next frame of that type; others are passed over. */
    JsonNode next(String type) {
        var passedOver = new ArrayList<JsonNode>();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (true) {
            var frame = next(deadline - System.nanoTime());
            if (frame == null) {
                throw new AssertionError("no " + type + " after " + passedOver + ", " + closed);
            }
            if (frame.path("type").asString().equals(type)) {
                return frame;
            }
            passedOver.add(frame);
        }
    }

    /** The next frame, whatever it is. */
    JsonNode next() {
        var frame = next(TimeUnit.SECONDS.toNanos(SECONDS));
        if (frame == null) {
            throw new AssertionError("no frame, " + closed);
        }
        return frame;
    }

    private @Nullable JsonNode next(long nanos) {
        try {
            return frames.poll(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All frames until the first that is as sought; null where the line is closed before. */
    @Nullable List<JsonNode> nextUntil(Predicate<JsonNode> sought) {
        var seen = new ArrayList<JsonNode>();
        while (true) {
            var frame = next();
            if (frame.equals(END)) {
                return null;
            }
            seen.add(frame);
            if (sought.test(frame)) {
                return seen;
            }
        }
    }

    /** The batch that acknowledges this client's own. */
    JsonNode acknowledgement(long number) {
        while (true) {
            for (var batch : next("steps").path("batches")) {
                if (batch.path("client").asString().equals(id.toString())
                        && batch.path("seq").longValue() == number) {
                    return batch;
                }
            }
        }
    }

    int closeCode() {
        return closed.orTimeout(SECONDS, TimeUnit.SECONDS).join();
    }

    boolean isOpen() {
        return !closed.isDone();
    }

    @Override
    public void close() {
        socket.abort();
    }

    void leave() {
        sending = sending.thenCompose(ready -> ready.sendClose(1000, ""));
    }
}
