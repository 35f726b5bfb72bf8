package org.kpcsc.workspace.documents.suggestion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.model.Mark;
import org.kpcsc.workspace.documents.model.MarkSet;
import org.kpcsc.workspace.documents.model.Node;
import org.kpcsc.workspace.documents.model.Schema;
import org.kpcsc.workspace.documents.model.WorkspaceSchema;

/** Short ways to write texts with suggestions. */
public final class Suggested {

    static final Schema SCHEMA = WorkspaceSchema.version1();
    static final String MINE = "0b0f3f6e-0000-4000-8000-000000000001";
    static final String ALSO_MINE = "0b0f3f6e-0000-4000-8000-000000000002";
    static final String THEIRS = "7b0f3f6e-0000-4000-8000-000000000001";
    static final Predicate<SuggestionId> OWN =
            id -> id.equals(id(MINE)) || id.equals(id(ALSO_MINE));

    private Suggested() {}

    static SuggestionId id(String id) {
        return new SuggestionId(UUID.fromString(id));
    }

    static Node doc(Node... blocks) {
        return SCHEMA.node("doc", blocks);
    }

    static Node node(String type, Node... children) {
        return SCHEMA.node(type, children);
    }

    static Node p(Node... inline) {
        return node("paragraph", inline);
    }

    static Node p(String text) {
        return p(text(text));
    }

    static Node item(Node... blocks) {
        return node("list_item", blocks);
    }

    static Node heading(int level, String text) {
        return SCHEMA.node("heading", Map.of("level", level), text(text));
    }

    static Node text(String text, Mark... marks) {
        return SCHEMA.text(text, marks);
    }

    static Node with(Node node, Mark... marks) {
        var all = new ArrayList<>(node.marks().toList());
        all.addAll(List.of(marks));
        return node.with(MarkSet.of(all));
    }

    static Mark em() {
        return SCHEMA.mark("em");
    }

    public static Mark insertion(String id) {
        return SCHEMA.mark("insertion", Map.of("id", id));
    }

    public static Mark deletion(String id) {
        return SCHEMA.mark("deletion", Map.of("id", id));
    }

    public static Mark attr(
            String id, String name, @Nullable Object before, @Nullable Object after) {
        return modification(id, "attr", name, before, after);
    }

    public static Mark nodeType(String id, String before) {
        return modification(id, "nodeType", null, before, null);
    }

    public static Mark split(String id, long levels) {
        return modification(id, "split", null, null, levels);
    }

    public static Mark join(String id, long levels) {
        return modification(id, "join", null, null, levels);
    }

    public static Mark formatting(String id, @Nullable Object before, @Nullable Object after) {
        return modification(id, "mark", null, before, after);
    }

    static Mark modification(
            String id,
            String type,
            @Nullable String name,
            @Nullable Object before,
            @Nullable Object after) {
        var attrs = new HashMap<String, @Nullable Object>();
        attrs.put("id", id);
        attrs.put("type", type);
        attrs.put("attrName", name);
        attrs.put("previousValue", before);
        attrs.put("newValue", after);
        return SCHEMA.mark("modification", attrs);
    }
}
