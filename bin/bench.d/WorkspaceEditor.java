import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * Speaks the workspace's protocol as {@code prosemirror-collab} would: one batch in flight, what is
 * typed meanwhile goes into the next. Everyone types one letter after another at a place of their own.
 */
final class WorkspaceEditor extends Editor {

    private static final byte[] STEPS = "{\"type\":\"steps\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OPENED = "{\"type\":\"opened\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] REFUSED = "{\"type\":\"refused\"".getBytes(StandardCharsets.US_ASCII);

    /** The first key of each batch of each editor: what the others see are batches. */
    private final AtomicIntegerArray[] batches;

    private final String clients;
    private int caret;
    private long version;
    private int seq;
    private int typed;
    private int sent;
    private boolean inFlight;

    /**
     * @param clients the first 24 characters of every client's id in this run
     */
    WorkspaceEditor(int index, Journal journal, AtomicIntegerArray[] batches, String clients, int caret) {
        super(index, journal);
        this.batches = batches;
        this.clients = clients;
        this.caret = caret;
    }

    @Override
    void greet() {
        socket().sendText(
                        "{\"type\":\"open\",\"schema\":1,\"client\":\"%s%012x\",\"version\":null}"
                                .formatted(clients, index()));
    }

    @Override
    synchronized void type(int key) {
        typed = key + 1;
        send();
    }

    private void send() {
        if (inFlight || sent == typed) {
            return;
        }
        inFlight = true;
        seq++;
        batches[index()].set(seq, sent);
        StringBuilder frame = new StringBuilder("{\"type\":\"steps\",\"seq\":").append(seq);
        frame.append(",\"version\":").append(version).append(",\"steps\":[");
        for (int at = caret; sent < typed; sent++, at++) {
            frame.append(at == caret ? "" : ",");
            frame.append("{\"stepType\":\"replace\",\"from\":").append(at).append(",\"to\":").append(at);
            frame.append(",\"slice\":{\"content\":[{\"type\":\"text\",\"text\":\"")
                    .append((char) ('a' + sent % 26))
                    .append("\"}]}}");
        }
        socket().sendText(frame.append("]}").toString());
    }

    @Override
    public void received(byte[] bytes, int from, int to, long nanos) {
        if (begins(bytes, from, to, STEPS)) {
            batches(bytes, from + STEPS.length, to, nanos);
        } else if (begins(bytes, from, to, OPENED)) {
            version = Line.number(new String(bytes, from, Math.min(to - from, 200), StandardCharsets.US_ASCII), "version");
            opened();
        } else if (begins(bytes, from, to, REFUSED)) {
            broken(new String(bytes, from, to - from, StandardCharsets.UTF_8));
        }
    }

    private static boolean begins(byte[] bytes, int from, int to, byte[] with) {
        return to - from >= with.length
                && java.util.Arrays.equals(bytes, from, from + with.length, with, 0, with.length);
    }

    /** Reads of each batch what is needed; all texts are single letters, so no name is inside one. */
    private synchronized void batches(byte[] bytes, int from, int to, long nanos) {
        int author = 0;
        int key = 0;
        for (int at = from; at < to - 8; at++) {
            if (bytes[at] != '"') {
                continue;
            }
            if (bytes[at + 1] == 'c' && bytes[at + 2] == 'l') {
                // "client":"xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx","seq":N,"author":{...110 characters...}
                author = hex(bytes, at + 34, at + 46);
                key = batches[author].get(number(bytes, at + 54));
                inFlight &= author != index();
                at += 150;
            } else if (bytes[at + 1] == 'f' && bytes[at + 2] == 'r') {
                if (author != index()) {
                    journal().seen(author, key++, nanos);
                }
                if (number(bytes, at + 7) <= caret) {
                    caret++;
                }
                version++;
            }
        }
        send();
    }

    private static int hex(byte[] bytes, int from, int to) {
        int value = 0;
        for (int at = from; at < to; at++) {
            value = value << 4 | Character.digit(bytes[at], 16);
        }
        return value;
    }

    private static int number(byte[] bytes, int from) {
        int value = 0;
        for (int at = from; bytes[at] >= '0' && bytes[at] <= '9'; at++) {
            value = value * 10 + bytes[at] - '0';
        }
        return value;
    }
}
