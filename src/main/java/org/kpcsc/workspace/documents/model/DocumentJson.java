package org.kpcsc.workspace.documents.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Documents and their parts from JSON and back, in the format of prosemirror-model's {@code
 * toJSON}.
 *
 * <p>Reading normalises as npm does: adjoining text is joined, marks are sorted by rank, unknown
 * attributes are dropped. It refuses, with a {@link SchemaException}, unknown types, attributes
 * missing or out of range, text that is not well formed, and nesting beyond {@link Nesting#LIMIT}.
 * It does not check content: {@link Node#check()} does.
 */
public final class DocumentJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Schema schema;

    public DocumentJson(Schema schema) {
        this.schema = schema;
    }

    public Schema schema() {
        return schema;
    }

    /**
     * Reads a whole document and checks it; throws a {@link SchemaException} unless it is valid.
     */
    public Node readDocument(JsonNode json) {
        Node doc = readNode(json);
        if (doc.type() != schema.topNodeType()) {
            throw new SchemaException("Not a document: " + doc.type());
        }
        doc.check();
        return doc;
    }

    public Node readNode(JsonNode json) {
        return readNode(json, Nesting.LIMIT);
    }

    private Node readNode(JsonNode json, int levels) {
        requireObject(json, "node");
        String type = requireString(json, "type");
        MarkSet marks = readMarks(json.path("marks"));
        if (type.equals("text")) {
            return schema.text(WellFormedText.require(requireString(json, "text")), marks);
        }
        Fragment content = readFragment(json.path("content"), levels);
        return schema.nodeType(type).create(readAttrs(json), content, marks);
    }

    public Fragment readFragment(JsonNode json) {
        return readFragment(json, Nesting.LIMIT + 1);
    }

    private Fragment readFragment(JsonNode json, int levels) {
        if (isAbsent(json)) {
            return Fragment.EMPTY;
        }
        if (!json.isArray() || levels == 0) {
            throw new SchemaException(levels == 0 ? "Nested too deeply" : "Content is not a list");
        }
        List<Node> nodes = new ArrayList<>(json.size());
        for (JsonNode child : json) {
            nodes.add(readNode(child, levels - 1));
        }
        return Fragment.of(nodes);
    }

    public Mark readMark(JsonNode json) {
        requireObject(json, "mark");
        return schema.markType(requireString(json, "type")).create(readAttrs(json));
    }

    private MarkSet readMarks(JsonNode json) {
        if (isAbsent(json)) {
            return MarkSet.NONE;
        }
        if (!json.isArray()) {
            throw new SchemaException("Marks are not a list");
        }
        List<Mark> marks = new ArrayList<>(json.size());
        for (JsonNode mark : json) {
            marks.add(readMark(mark));
        }
        return MarkSet.of(marks);
    }

    private static Map<String, @Nullable Object> readAttrs(JsonNode json) {
        JsonNode attrs = json.path("attrs");
        if (isAbsent(attrs)) {
            return Map.of();
        }
        requireObject(attrs, "attrs");
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        attrs.properties().forEach(e -> values.put(e.getKey(), JsonValues.read(e.getValue())));
        return values;
    }

    /**
     * Refuses slices that are open deeper than they are, and those of no size, which npm itself
     * cannot send.
     */
    public Slice readSlice(JsonNode json) {
        if (isAbsent(json)) {
            return Slice.EMPTY;
        }
        requireObject(json, "slice");
        Fragment content = readFragment(json.path("content"));
        int openStart = readOpen(json, "openStart");
        int openEnd = readOpen(json, "openEnd");
        Slice slice = new Slice(content, openStart, openEnd);
        if (!OpenDepth.fits(slice) || slice.size() == 0 && slice.content().size() > 0) {
            throw new SchemaException("A slice open deeper than it is");
        }
        return slice;
    }

    private static int readOpen(JsonNode json, String name) {
        JsonNode open = json.path(name);
        long depth = isAbsent(open) ? 0 : JsonValues.integer(open);
        if (depth < 0 || depth > Nesting.LIMIT) {
            throw new SchemaException("Invalid " + name);
        }
        return (int) depth;
    }

    public ObjectNode write(Node node) {
        ObjectNode json = JSON.objectNode().put("type", node.type().name());
        if (!node.attrs().isEmpty()) {
            json.set("attrs", JsonValues.write(node.attrs()));
        }
        if (node.childCount() > 0) {
            json.set("content", write(node.content()));
        }
        if (!node.marks().isEmpty()) {
            ArrayNode marks = json.putArray("marks");
            node.marks().forEach(mark -> marks.add(write(mark)));
        }
        if (node.isText()) {
            json.put("text", node.text());
        }
        return json;
    }

    public ArrayNode write(Fragment fragment) {
        ArrayNode json = JSON.arrayNode(fragment.childCount());
        fragment.forEach(child -> json.add(write(child)));
        return json;
    }

    public ObjectNode write(Mark mark) {
        ObjectNode json = JSON.objectNode().put("type", mark.type().name());
        if (!mark.attrs().isEmpty()) {
            json.set("attrs", JsonValues.write(mark.attrs()));
        }
        return json;
    }

    public ObjectNode write(Slice slice) {
        ObjectNode json = JSON.objectNode();
        json.set("content", write(slice.content()));
        if (slice.openStart() > 0) {
            json.put("openStart", slice.openStart());
        }
        if (slice.openEnd() > 0) {
            json.put("openEnd", slice.openEnd());
        }
        return json;
    }

    private static boolean isAbsent(JsonNode json) {
        return json.isMissingNode() || json.isNull();
    }

    private static void requireObject(JsonNode json, String what) {
        if (!json.isObject()) {
            throw new SchemaException("A " + what + " must be an object");
        }
    }

    private static String requireString(JsonNode json, String name) {
        JsonNode value = json.path(name);
        if (!value.isString()) {
            throw new SchemaException("No " + name);
        }
        return value.stringValue();
    }
}
