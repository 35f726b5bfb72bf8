package org.kpcsc.workspace.documents.rendering;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.model.Fragment;
import org.kpcsc.workspace.documents.model.Mark;
import org.kpcsc.workspace.documents.model.MarkSet;
import org.kpcsc.workspace.documents.model.Node;
import org.kpcsc.workspace.documents.model.Schema;
import org.kpcsc.workspace.documents.model.WorkspaceSchema;

/** Short ways to write documents in tests. */
final class Texts {

    static final Schema SCHEMA = WorkspaceSchema.version1();
    static final String ID = "7b0f3f6e-0000-4000-8000-000000000001";

    private Texts() {}

    static Node doc(Node... blocks) {
        var doc = SCHEMA.node("doc", blocks);
        doc.check();
        return doc;
    }

    static Node p(String text) {
        return node("paragraph", text(text));
    }

    static Node p(Node... inline) {
        return node("paragraph", inline);
    }

    static Node heading(int level, String text) {
        return SCHEMA.node("heading", Map.of("level", level), text(text));
    }

    static Node item(String text) {
        return node("list_item", p(text));
    }

    static Node node(String type, Node... children) {
        return SCHEMA.node(type, children);
    }

    static Node quotation(String speaker, String text) {
        return SCHEMA.node("quotation", Map.of("speaker", speaker), p(text));
    }

    static Node text(String text, Mark... marks) {
        return SCHEMA.text(text, marks);
    }

    static Mark mark(String type) {
        return switch (type) {
            case "insertion", "deletion" -> SCHEMA.mark(type, Map.of("id", ID));
            default -> SCHEMA.mark(type);
        };
    }

    static Mark link(String href) {
        return SCHEMA.mark("link", Map.of("href", href));
    }

    static Node marked(Node node, Mark mark) {
        return node.with(MarkSet.of(List.of(mark)));
    }

    /** A node as it would never pass the check: what a renderer must survive all the same. */
    static Node unchecked(
            String type, Map<String, ? extends @Nullable Object> attrs, Node... children) {
        return SCHEMA.nodeType(type).create(attrs, Fragment.of(List.of(children)), MarkSet.NONE);
    }
}
