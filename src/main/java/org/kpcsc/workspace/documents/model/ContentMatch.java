package org.kpcsc.workspace.documents.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A state in matching children against a content expression: what may follow, and whether it may
 * end here.
 */
public final class ContentMatch {

    /** What may follow, and the state after it. */
    record Edge(NodeType type, ContentMatch next) {}

    private final boolean validEnd;
    private final List<Edge> edges = new ArrayList<>();
    private @Nullable ContentMatch[] byIndex = new ContentMatch[0];

    ContentMatch(boolean validEnd) {
        this.validEnd = validEnd;
    }

    public boolean validEnd() {
        return validEnd;
    }

    /** The state after a child of this type, or null where none may stand. */
    public @Nullable ContentMatch match(NodeType type) {
        return type.index() < byIndex.length ? byIndex[type.index()] : null;
    }

    public @Nullable ContentMatch match(Fragment fragment) {
        return match(fragment, 0, fragment.childCount());
    }

    public @Nullable ContentMatch match(Fragment fragment, int start, int end) {
        ContentMatch state = this;
        for (int i = start; state != null && i < end; i++) {
            state = state.match(fragment.child(i).type());
        }
        return state;
    }

    /** The first type that could be made here without being told more, or null. */
    public @Nullable NodeType defaultType() {
        for (Edge edge : edges) {
            if (edge.type().isGeneratable()) {
                return edge.type();
            }
        }
        return null;
    }

    boolean isInline() {
        return !edges.isEmpty() && edges.getFirst().type().isInline();
    }

    boolean acceptsNothing() {
        return edges.isEmpty() && validEnd;
    }

    /** Whether some child fits both. */
    boolean compatible(ContentMatch other) {
        return edges.stream().anyMatch(edge -> other.match(edge.type()) != null);
    }

    List<Edge> edges() {
        return edges;
    }

    void add(NodeType type, ContentMatch next) {
        edges.add(new Edge(type, next));
        if (type.index() >= byIndex.length) {
            byIndex = java.util.Arrays.copyOf(byIndex, type.index() + 1);
        }
        byIndex[type.index()] = next;
    }
}
