import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An editor that types on whatever happens to the server: comes back, sends again what was not
 * acknowledged under the same number, and keeps a copy of the text from the batches it gets.
 *
 * <p>Everyone inserts words of their own, each once, at the beginning of the text.
 */
final class Survivor implements Runnable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LEAST_PAUSE_MILLIS = 60;
    private static final int MOST_PAUSE_MILLIS = 200;

    private final int number;
    private final Wire wire;
    private final URI address;
    private final Supplier<String> cookie;
    private final UUID client = UUID.randomUUID();
    private final StringBuilder text = new StringBuilder();
    private final List<String> acknowledged = new ArrayList<>();
    private long seq;
    private boolean inDoubt;
    private int resent;
    private volatile long version = -1;
    private volatile boolean resting;
    private volatile String failure = "";

    /**
     * @param cookie of whoever is signed in; empty while there is no server
     */
    Survivor(int number, Wire wire, URI address, Supplier<String> cookie) {
        this.number = number;
        this.wire = wire;
        this.address = address;
        this.cookie = cookie;
    }

    /** Types no more; what is in doubt is still sent. */
    void rest() {
        resting = true;
    }

    long version() {
        return version;
    }

    /** Why it gave up; empty where it did not. */
    String failure() {
        return failure;
    }

    synchronized String text() {
        return text.toString();
    }

    /** The words that the server has said are saved. */
    synchronized List<String> acknowledged() {
        return List.copyOf(acknowledged);
    }

    /** How often a batch was sent again. */
    synchronized int resent() {
        return resent;
    }

    synchronized boolean isInDoubt() {
        return inDoubt;
    }

    @Override
    public void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                if (cookie.get().isEmpty()) {
                    Thread.sleep(20);
                } else {
                    live();
                }
            } catch (IOException expected) {
                // The server is gone, or not there yet.
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                failure = e.toString();
                return;
            }
        }
    }

    /** One connection, until it breaks. */
    private void live() throws IOException, InterruptedException {
        LinkedBlockingQueue<String> frames = new LinkedBlockingQueue<>();
        Wire.Socket socket = wire.connect(address, cookie.get(), new Frames(frames));
        socket.sendText(
                "{\"type\":\"open\",\"schema\":1,\"client\":\"%s\",\"version\":%s}"
                        .formatted(client, version < 0 ? "null" : version));
        boolean open = false;
        while (true) {
            String frame = frames.poll(pause(), TimeUnit.MILLISECONDS);
            if (frame != null && frame.isEmpty()) {
                throw new IOException("broken");
            } else if (frame != null) {
                open |= take(JSON.readTree(frame), socket);
            } else if (open && !resting && !isInDoubt()) {
                type(socket);
            }
        }
    }

    private static long pause() {
        return ThreadLocalRandom.current().nextInt(LEAST_PAUSE_MILLIS, MOST_PAUSE_MILLIS);
    }

    private synchronized void type(Wire.Socket socket) {
        seq++;
        inDoubt = true;
        send(socket);
    }

    private void send(Wire.Socket socket) {
        socket.sendText(
                ("{\"type\":\"steps\",\"seq\":%d,\"version\":%d,\"steps\":[{\"stepType\":\"replace\",\"from\":1,\"to\":1,"
                                + "\"slice\":{\"content\":[{\"type\":\"text\",\"text\":\"%s\"}]}}]}")
                        .formatted(seq, version, word()));
    }

    private String word() {
        return "<" + number + "." + seq + ">";
    }

    /** True for the answer to the opening. */
    private synchronized boolean take(JsonNode frame, Wire.Socket socket) {
        switch (frame.path("type").stringValue()) {
            case "opened" -> {
                opened(frame, socket);
                return true;
            }
            case "steps" -> frame.path("batches").forEach(this::take);
            case "refused" -> throw new IllegalStateException("Editor " + number + ": " + frame);
            default -> {}
        }
        return false;
    }

    private void opened(JsonNode frame, Wire.Socket socket) {
        if (frame.has("doc")) {
            text.setLength(0);
            text.append(text(frame.path("doc")));
            version = frame.path("version").longValue();
        } else {
            frame.path("batches").forEach(this::take);
        }
        if (inDoubt && frame.path("acknowledged").longValue() >= seq) {
            saved();
        } else if (inDoubt) {
            resent++;
            send(socket);
        }
    }

    private void take(JsonNode batch) {
        if (batch.path("version").longValue() < version) {
            return;
        } else if (batch.path("version").longValue() > version) {
            throw new IllegalStateException("Editor " + number + " missed something before " + batch);
        }
        for (JsonNode step : batch.path("steps")) {
            String word = step.path("slice").path("content").path(0).path("text").stringValue();
            text.insert(step.path("from").intValue() - 1, word);
            version++;
        }
        if (inDoubt && batch.path("client").stringValue().equals(client.toString()) && batch.path("seq").longValue() == seq) {
            saved();
        }
    }

    private void saved() {
        acknowledged.add(word());
        inDoubt = false;
    }

    /** Of a document with one paragraph. */
    static String text(JsonNode document) {
        StringBuilder text = new StringBuilder();
        document.path("content").path(0).path("content").forEach(node -> text.append(node.path("text").stringValue()));
        return text.toString();
    }

    /** Hands frames over; an empty one for the end. */
    private record Frames(LinkedBlockingQueue<String> queue) implements Wire.Receiver {

        @Override
        public void received(byte[] bytes, int from, int to, long nanos) {
            queue.add(new String(bytes, from, to - from, StandardCharsets.UTF_8));
        }

        @Override
        public void broken(String why) {
            queue.add("");
        }
    }
}
