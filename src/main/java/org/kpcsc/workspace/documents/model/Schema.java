package org.kpcsc.workspace.documents.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The types of nodes and marks that a document is made of, in rank order. */
public final class Schema {

    private final int version;
    private final Map<String, NodeType> nodes;
    private final Map<String, MarkType> marks;
    private final NodeType top;
    private final NodeType text;

    Schema(int version, String top, Map<String, NodeType> nodes, Map<String, MarkType> marks) {
        this.version = version;
        this.nodes = new LinkedHashMap<>(nodes);
        this.marks = new LinkedHashMap<>(marks);
        this.top = nodeType(top);
        this.text = nodeType("text");
    }

    public int version() {
        return version;
    }

    /** The type of whole documents. */
    public NodeType topNodeType() {
        return top;
    }

    public List<NodeType> nodeTypes() {
        return List.copyOf(nodes.values());
    }

    /** Throws a {@link SchemaException} for a name that the schema does not have. */
    public NodeType nodeType(String name) {
        NodeType type = nodes.get(name);
        if (type == null) {
            throw new SchemaException("Unknown node type " + name);
        }
        return type;
    }

    /** Throws a {@link SchemaException} for a name that the schema does not have. */
    public MarkType markType(String name) {
        MarkType type = marks.get(name);
        if (type == null) {
            throw new SchemaException("Unknown mark type " + name);
        }
        return type;
    }

    public Node node(String type, Node... children) {
        return nodeType(type).create(children);
    }

    public Node node(String type, Map<String, ? extends @Nullable Object> attrs, Node... children) {
        return nodeType(type).create(attrs, children);
    }

    public Mark mark(String type) {
        return markType(type).create();
    }

    public Mark mark(String type, Map<String, ? extends @Nullable Object> attrs) {
        return markType(type).create(attrs);
    }

    /** Throws a {@link SchemaException} for an empty text. */
    public Node text(String content, Mark... marksOfIt) {
        return new TextNode(text, content, MarkSet.of(List.of(marksOfIt)));
    }

    Node text(String content, MarkSet marksOfIt) {
        return new TextNode(text, content, marksOfIt);
    }
}
