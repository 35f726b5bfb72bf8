import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The workspace; the documents of a load are written anew before each run. */
final class WorkspaceRival implements Rival {

    private static final int FIRST_DOCUMENT = 1000;

    /** Each account twice: 500 sockets are the most of one sign-in. */
    private static final List<String> PEOPLE =
            Stream.of("zela", "ipis", "nmjd", "zela", "ipis", "nmjd").map(name -> "drafter@" + name + ".example").toList();

    private final Workspace workspace;
    private final List<HttpClient> signedIn = new ArrayList<>();

    WorkspaceRival(String run, String port, Load load) throws Exception {
        workspace = new Workspace(run, port, "--demo-documents", String.valueOf(load.documents()));
        workspace.start();
        for (String person : PEOPLE) {
            signedIn.add(workspace.signedIn(person));
        }
    }

    @Override
    public String title() {
        return "workspace";
    }

    @Override
    public List<Editor> editors(Load load, int run, Journal journal) throws Exception {
        for (int document = 0; document < load.documents(); document++) {
            write(document(document), load.paragraphs());
        }
        String clients = UUID.randomUUID().toString().substring(0, 8) + "-0000-4000-8000-";
        AtomicIntegerArray[] batches = new AtomicIntegerArray[load.documents() * load.editors()];
        List<Editor> editors = new ArrayList<>();
        for (int editor = 0; editor < batches.length; editor++) {
            batches[editor] = new AtomicIntegerArray(journal.keysOf(editor) + 2);
            int paragraph = editor % load.editors() % load.paragraphs();
            int caret = (Load.paragraphLength() + 2) * paragraph + 1 + Load.paragraphLength();
            editors.add(new WorkspaceEditor(editor, journal, batches, clients, caret));
        }
        return editors;
    }

    private void write(String document, int paragraphs) throws Exception {
        String paragraph =
                "{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"" + Load.PARAGRAPH + "\"}]}";
        String all = Stream.generate(() -> paragraph).limit(paragraphs).collect(Collectors.joining(","));
        try (Line line = new Line(signedIn.getFirst(), workspace.socket(document))) {
            String opened = line.open();
            line.write(
                    Line.number(opened, "version"),
                    "{\"stepType\":\"replace\",\"from\":0,\"to\":%d,\"slice\":{\"content\":[%s]}}"
                            .formatted(size(opened), all));
        }
    }

    /** Positions in a document of plain paragraphs. */
    private static int size(String opened) {
        long borders = 2 * Pattern.compile("\"type\":\"paragraph\"").matcher(opened).results().count();
        return (int) borders
                + Pattern.compile("\"text\":\"([^\"]*)\"")
                        .matcher(opened)
                        .results()
                        .mapToInt(text -> text.group(1).length())
                        .sum();
    }

    private static String document(int document) {
        return "00000000-0000-4000-8000-%012d".formatted(FIRST_DOCUMENT + document);
    }

    @Override
    public Door door(Load load, int run, int editor) {
        String cookie = Workspace.cookie(signedIn.get(editor % signedIn.size()));
        return new Door(workspace.socket(document(editor / load.editors())), cookie);
    }

    @Override
    public double cpuSeconds() throws Exception {
        return Rival.cpuSeconds(ProcessHandle.of(Long.parseLong(workspace.pid())).orElseThrow());
    }

    @Override
    public void close() throws Exception {
        workspace.close();
    }
}
