import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Speaks Hocuspocus's protocol: a name, the kind of message, then y-protocols' sync with updates of
 * Yjs in their first encoding. Formats: github.com/yjs/y-protocols (PROTOCOL.md), github.com/yjs/yjs.
 */
final class YjsEditor extends Editor {

    private static final int SYNC = 0;
    private static final int AUTH = 2;
    private static final int STEP_1 = 0;
    private static final int STEP_2 = 1;
    private static final int UPDATE = 2;

    /** Yjs's client ids of the editors begin here; 1 is whoever wrote the text before. */
    private static final int FIRST_CLIENT = 1000;

    private static final int STRING = 4;
    private static final int SKIP = 10;
    private static final int HAS_ORIGIN = 0x80;
    private static final int HAS_RIGHT_ORIGIN = 0x40;
    private static final int HAS_PARENT_KEY = 0x20;

    private final String document;
    private final int lastBefore;
    private byte[] bytes = new byte[0];
    private int at;

    /**
     * @param lastBefore the clock of the character after which this editor types
     */
    YjsEditor(int index, Journal journal, String document, int lastBefore) {
        super(index, journal);
        this.document = document;
        this.lastBefore = lastBefore;
    }

    @Override
    void greet() {
        socket().sendBinary(message(AUTH, 0).string("").bytes());
    }

    @Override
    void type(int key) {
        Output update = new Output().number(1).number(1).number(FIRST_CLIENT + index()).number(key);
        update.octet(HAS_ORIGIN | STRING);
        if (key == 0) {
            update.number(1).number(lastBefore);
        } else {
            update.number(FIRST_CLIENT + index()).number(key - 1);
        }
        update.string(String.valueOf((char) ('a' + key % 26))).number(0);
        socket().sendBinary(message(SYNC, UPDATE).block(update.bytes()).bytes());
    }

    private Output message(int kind, int detail) {
        return new Output().string(document).number(kind).number(detail);
    }

    @Override
    public void received(byte[] input, int from, int to, long nanos) {
        bytes = input;
        at = from;
        skipString();
        int kind = number();
        if (kind == AUTH && number() == 2) {
            socket().sendBinary(message(SYNC, STEP_1).block(new byte[] {0}).bytes());
        } else if (kind == SYNC) {
            int detail = number();
            if (detail == STEP_2) {
                opened();
            } else if (detail == UPDATE) {
                number();
                update(nanos);
            }
        }
    }

    private void update(long nanos) {
        for (int clients = number(); clients > 0; clients--) {
            int structs = number();
            int client = number();
            int clock = number();
            if (client < FIRST_CLIENT) {
                // The text as it was before; the greatest ids come first.
                return;
            }
            for (; structs > 0; structs--) {
                int keys = struct();
                int author = client - FIRST_CLIENT;
                // Hocuspocus sends everyone their own letters, too.
                for (int key = clock; author != index() && key < clock + keys; key++) {
                    journal().seen(author, key, nanos);
                }
                clock += keys;
            }
        }
    }

    /** Returns how many characters it holds. */
    private int struct() {
        int info = bytes[at++] & 0xff;
        if ((info & 0x1f) != STRING) {
            if (info == SKIP || info == 0) {
                return number();
            }
            throw new IllegalStateException("Not a text: " + info);
        }
        int ids = Integer.bitCount(info & (HAS_ORIGIN | HAS_RIGHT_ORIGIN));
        if (ids == 0 || (info & HAS_PARENT_KEY) != 0) {
            throw new IllegalStateException("Not after another text: " + info);
        }
        for (; ids > 0; ids--) {
            number();
            number();
        }
        return skipString();
    }

    private int skipString() {
        int length = number();
        at += length;
        return length;
    }

    /** Seven bits a byte, the lowest first. */
    private int number() {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            int next = bytes[at++];
            value |= (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    /** Writes lib0's encoding. */
    private static final class Output {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Output number(int number) {
            int rest = number;
            for (; rest > 0x7f; rest >>>= 7) {
                bytes.write(0x80 | rest & 0x7f);
            }
            bytes.write(rest);
            return this;
        }

        Output octet(int octet) {
            bytes.write(octet);
            return this;
        }

        Output string(String text) {
            return block(text.getBytes(StandardCharsets.UTF_8));
        }

        Output block(byte[] block) {
            number(block.length);
            bytes.writeBytes(block);
            return this;
        }

        byte[] bytes() {
            return bytes.toByteArray();
        }
    }
}
