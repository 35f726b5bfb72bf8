import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The workspace, with as many empty drafts as all runs of a load need. */
final class WorkspaceRival implements Rival {

    private static final int FIRST_DOCUMENT = 1000;

    /** Each account twice: 500 sockets are the most of one sign-in. */
    private static final List<String> PEOPLE =
            Stream.of("zela", "ipis", "nmjd", "zela", "ipis", "nmjd").map(name -> "drafter@" + name + ".example").toList();

    private final Workspace workspace;
    private final List<HttpClient> signedIn = new ArrayList<>();

    WorkspaceRival(String run, String port, Load load, int runs) throws Exception {
        workspace =
                new Workspace(run, port, "--demo-documents", String.valueOf(load.documents() * runs));
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
            write(document(load, run, document), load.paragraphs());
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
            line.open();
            line.write(
                    0,
                    "{\"stepType\":\"replace\",\"from\":0,\"to\":2,\"slice\":{\"content\":[" + all + "]}}");
        }
    }

    private static String document(Load load, int run, int document) {
        return "00000000-0000-4000-8000-%012d".formatted(FIRST_DOCUMENT + run * load.documents() + document);
    }

    @Override
    public Door door(Load load, int run, int editor) {
        String cookie = Workspace.cookie(signedIn.get(editor % signedIn.size()));
        return new Door(workspace.socket(document(load, run, editor / load.editors())), cookie);
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
