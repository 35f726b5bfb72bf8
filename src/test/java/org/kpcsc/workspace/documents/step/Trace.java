package org.kpcsc.workspace.documents.step;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.kpcsc.workspace.documents.model.Fragment;
import org.kpcsc.workspace.documents.model.MarkSet;
import org.kpcsc.workspace.documents.model.Node;
import org.kpcsc.workspace.documents.model.Schema;
import org.kpcsc.workspace.documents.model.Slice;
import org.kpcsc.workspace.documents.model.WorkspaceSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An editing trace of {@code src/test/resources/traces}; each line of its text is a paragraph. */
public record Trace(JsonNode json) {

    private static final Schema SCHEMA = WorkspaceSchema.version1();

    public static Path path(String name) {
        return Path.of("src", "test", "resources", "traces", name + ".json.gz");
    }

    public static Trace read(String name) {
        try (var in = new GZIPInputStream(Files.newInputStream(path(name)))) {
            return new Trace(JsonMapper.shared().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String endContent() {
        return json.path("endContent").stringValue();
    }

    /** All patches in their order. */
    List<JsonNode> patches() {
        return json.path("txns")
                .valueStream()
                .flatMap(txn -> txn.path("patches").valueStream())
                .toList();
    }

    /**
     * A patch, {@code [position, deleted, inserted]}, as the step that an editor would make of it.
     */
    static ReplaceStep step(Node doc, JsonNode patch) {
        int offset = patch.path(0).intValue();
        int from = place(doc, offset);
        int to = place(doc, offset + patch.path(1).intValue());
        return new ReplaceStep(from, to, slice(patch.path(2).stringValue()));
    }

    /** The text of a document, its blocks as lines. */
    public static String text(Node doc) {
        return doc.content().children().stream()
                .map(Node::textContent)
                .collect(Collectors.joining("\n"));
    }

    private static int place(Node doc, int offset) {
        int rest = offset;
        int pos = 1;
        for (int i = 0; rest > doc.child(i).content().size(); i++) {
            rest -= doc.child(i).content().size() + 1;
            pos += doc.child(i).size();
        }
        return pos + rest;
    }

    private static Slice slice(String inserted) {
        List<Fragment> lines =
                Arrays.stream(inserted.split("\n", -1))
                        .map(line ->
                                line.isEmpty() ? Fragment.EMPTY : Fragment.of(SCHEMA.text(line)))
                        .toList();
        if (lines.size() == 1) {
            return new Slice(lines.getFirst(), 0, 0);
        }
        var paragraph = SCHEMA.nodeType("paragraph");
        var content =
                lines.stream().map(line -> paragraph.create(Map.of(), line, MarkSet.NONE)).toList();
        return new Slice(Fragment.of(content), 1, 1);
    }
}
