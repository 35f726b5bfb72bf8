import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One editor's WebSocket to a document; frames are looked at as text. */
final class Line implements WebSocket.Listener, AutoCloseable {

    /** Below the 20 frames a second that the server allows. */
    private static final long PACE_MILLIS = 60;

    private final UUID client = UUID.randomUUID();
    private final LinkedBlockingQueue<String> frames = new LinkedBlockingQueue<>();
    private final StringBuilder parts = new StringBuilder();
    private final WebSocket socket;
    private long seq;
    private long nextFrameAt = System.nanoTime();

    Line(HttpClient signedIn, URI address) {
        socket = signedIn.newWebSocketBuilder().buildAsync(address, this).join();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        parts.append(data);
        if (last) {
            frames.add(parts.toString());
            parts.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        frames.add("closed " + code + " " + reason);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        frames.add("closed " + error);
    }

    /** Opens the whole document and returns the server's answer. */
    String open() throws InterruptedException {
        send("{\"type\":\"open\",\"schema\":1,\"client\":\"" + client + "\",\"version\":null}");
        return await("{\"type\":\"opened\"");
    }

    /** Sends a batch and waits until it is acknowledged. */
    void write(long version, String steps) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(nextFrameAt - System.nanoTime());
        nextFrameAt = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PACE_MILLIS);
        seq++;
        send(
                "{\"type\":\"steps\",\"seq\":%d,\"version\":%d,\"steps\":[%s]}"
                        .formatted(seq, version, steps));
        await("\"client\":\"" + client + "\",\"seq\":" + seq + ",");
    }

    private void send(String frame) {
        socket.sendText(frame, true).join();
    }

    private String await(String part) throws InterruptedException {
        while (true) {
            String frame = frames.poll(60, TimeUnit.SECONDS);
            if (frame == null || frame.startsWith("closed") || frame.contains("\"refused\"")) {
                throw new IllegalStateException("Instead of " + part + ": " + frame);
            } else if (frame.contains(part)) {
                return frame;
            }
        }
    }

    static long number(String frame, String name) {
        Matcher matcher = Pattern.compile("\"" + name + "\":(\\d+)").matcher(frame);
        if (!matcher.find()) {
            throw new IllegalStateException("No " + name);
        }
        return Long.parseLong(matcher.group(1));
    }

    @Override
    public void close() {
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
    }
}
