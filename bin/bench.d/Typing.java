import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;

/** One run of a load against a server: opens all editors, types by the clock, waits for the last. */
final class Typing {

    /** Below the fifty that may open at once of one sign-in. */
    private static final int OPENING = 20;

    /** Whoever has not got everything by then never gets it, as far as people are concerned. */
    private static final long PATIENCE_NANOS = 20_000_000_000L;

    private record Stroke(long due, Editor editor, int key) {}

    private Typing() {}

    /** What came of it is in the journal, a failure of any editor too. */
    static void run(Rival rival, Load load, int run, Journal journal) throws Exception {
        List<Editor> editors = rival.editors(load, run, journal);
        try (Wire wire = new Wire()) {
            open(rival, load, run, editors, wire);
            type(strokes(editors, journal), journal);
            long patient = System.nanoTime() + PATIENCE_NANOS;
            while (journal.missing() > 0 && journal.failure().isEmpty() && System.nanoTime() < patient) {
                LockSupport.parkNanos(20_000_000);
            }
            if (journal.missing() > 0) {
                journal.fail(journal.missing() + " deliveries never came");
            }
            editors.forEach(Editor::close);
        }
    }

    private static void open(Rival rival, Load load, int run, List<Editor> editors, Wire wire)
            throws Exception {
        Semaphore opening = new Semaphore(OPENING);
        List<Thread> threads = new ArrayList<>();
        List<Exception> failures = java.util.Collections.synchronizedList(new ArrayList<>());
        for (Editor editor : editors) {
            threads.add(
                    Thread.startVirtualThread(
                            () -> {
                                opening.acquireUninterruptibly();
                                try {
                                    Rival.Door door = rival.door(load, run, editor.index());
                                    editor.open(wire.connect(door.address(), door.cookie(), editor));
                                } catch (Exception e) {
                                    failures.add(e);
                                } finally {
                                    opening.release();
                                }
                            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
    }

    private static List<Stroke> strokes(List<Editor> editors, Journal journal) {
        List<Stroke> strokes = new ArrayList<>(journal.keys());
        for (Editor editor : editors) {
            for (int key = 0; key < journal.keysOf(editor.index()); key++) {
                strokes.add(new Stroke(journal.due(editor.index(), key), editor, key));
            }
        }
        strokes.sort(Comparator.comparingLong(Stroke::due));
        return strokes;
    }

    private static void type(List<Stroke> strokes, Journal journal) {
        journal.begin();
        for (Stroke stroke : strokes) {
            long wait = journal.begun() + stroke.due() - System.nanoTime();
            while (wait > 0) {
                LockSupport.parkNanos(wait);
                wait = journal.begun() + stroke.due() - System.nanoTime();
            }
            if (!journal.failure().isEmpty()) {
                return;
            }
            stroke.editor().type(stroke.key());
        }
    }
}
