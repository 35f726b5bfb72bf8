import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One editor of a document, who may type; knows no more of the text than typing needs. */
abstract class Editor implements Wire.Receiver {

    private final int index;
    private final Journal journal;
    private final CountDownLatch open = new CountDownLatch(1);
    private volatile Wire.Socket socket;

    Editor(int index, Journal journal) {
        this.index = index;
        this.journal = journal;
    }

    /** Among all editors of the load. */
    int index() {
        return index;
    }

    Journal journal() {
        return journal;
    }

    Wire.Socket socket() {
        return socket;
    }

    /** Opens the document and waits until it is there. */
    void open(Wire.Socket connected) throws InterruptedException {
        socket = connected;
        greet();
        if (!open.await(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("A document did not open: " + journal.failure());
        }
    }

    abstract void greet();

    void opened() {
        open.countDown();
    }

    /** The next keystroke is due now. */
    abstract void type(int key);

    void close() {
        socket.close();
    }

    @Override
    public void broken(String why) {
        journal.fail("editor " + index + ": " + why);
    }
}
