import java.util.List;

/**
 * How many edit how fast.
 *
 * @param editors of each document
 * @param writers those of them who type
 * @param perSecond keystrokes of each writer
 */
record Load(String name, int documents, int editors, int writers, double perSecond) {

    static final List<Load> ALL =
            List.of(
                    new Load("writers20", 1, 20, 20, 4),
                    new Load("hot200", 1, 200, 100, 2),
                    new Load("hot400", 1, 400, 200, 2),
                    new Load("documents200", 200, 3, 3, 1),
                    new Load("documents500", 500, 3, 3, 350.0 / 1500));

    /** Each document begins with as many paragraphs, of which each writer types in one. */
    int paragraphs() {
        return Math.max(20, writers);
    }

    /** About forty words. */
    static final String PARAGRAPH = "The coalition asks where the diamonds come from. ".repeat(5);

    /** Characters of one paragraph. */
    static int paragraphLength() {
        return PARAGRAPH.length();
    }

    @Override
    public String toString() {
        return "%s: %d document(s), %d editors each, %d of them type %.2f/s"
                .formatted(name, documents, editors, writers, perSecond);
    }
}
