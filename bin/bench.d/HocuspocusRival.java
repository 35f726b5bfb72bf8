import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Hocuspocus on Node, which answers from memory and stores a document some seconds later. */
final class HocuspocusRival implements Rival {

    private final Path data = Files.createTempDirectory("hocuspocus-bench");
    private final String port;
    private final Process process;

    HocuspocusRival(String node, String packages, String port) throws Exception {
        this.port = port;
        ProcessBuilder command =
                new ProcessBuilder(node, "bin/bench.d/hocuspocus.mjs", packages, data.resolve("database").toString(), port)
                        .redirectError(ProcessBuilder.Redirect.INHERIT);
        command.environment().put("TEXT", Load.PARAGRAPH);
        command.environment().put("NODE_NO_WARNINGS", "1");
        process = command.start();
        if (!"ready".equals(process.inputReader().readLine())) {
            throw new IllegalStateException("Hocuspocus did not start");
        }
    }

    @Override
    public String title() {
        return "hocuspocus";
    }

    @Override
    public List<Editor> editors(Load load, int run, Journal journal) {
        List<Editor> editors = new ArrayList<>();
        for (int editor = 0; editor < load.documents() * load.editors(); editor++) {
            int paragraph = editor % load.editors() % load.paragraphs();
            int last = (Load.paragraphLength() + 2) * (paragraph + 1) - 1;
            editors.add(new YjsEditor(editor, journal, document(load, run, editor), last));
        }
        return editors;
    }

    private static String document(Load load, int run, int editor) {
        return "run" + run + "-" + editor / load.editors() + "-" + load.paragraphs();
    }

    @Override
    public Door door(Load load, int run, int editor) {
        return new Door(URI.create("ws://127.0.0.1:" + port + "/"), "");
    }

    @Override
    public double cpuSeconds() {
        return Rival.cpuSeconds(process.toHandle());
    }

    @Override
    public void close() throws Exception {
        process.destroyForcibly().waitFor();
        try (var files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
