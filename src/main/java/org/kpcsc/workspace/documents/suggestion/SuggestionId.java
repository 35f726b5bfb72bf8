package org.kpcsc.workspace.documents.suggestion;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.model.Fragment;
import org.kpcsc.workspace.documents.model.Mark;
import org.kpcsc.workspace.documents.model.MarkSet;
import org.kpcsc.workspace.documents.model.Node;
import org.kpcsc.workspace.documents.step.Step;

/** Identifies a suggestion within its document: what its marks have in common. */
public record SuggestionId(UUID value) {

    /** Which suggestion a mark belongs to; null for a mark that is none. */
    static @Nullable SuggestionId of(Mark mark) {
        return SuggestionMark.of(mark) == null
                ? null
                : new SuggestionId(UUID.fromString(mark.attrs().string("id")));
    }

    /** Those that stand in a text, in its order. */
    public static Set<SuggestionId> in(Node text) {
        var found = new LinkedHashSet<SuggestionId>();
        add(text, found);
        return found;
    }

    /** Those whose marks the steps bring into a text. */
    public static Set<SuggestionId> broughtBy(List<? extends Step> steps) {
        var found = new LinkedHashSet<SuggestionId>();
        BroughtMarks.each(steps, mark -> add(mark, found));
        return found;
    }

    private static void add(Fragment content, Set<SuggestionId> found) {
        content.forEach(child -> add(child, found));
    }

    private static void add(Node node, Set<SuggestionId> found) {
        add(node.marks(), found);
        add(node.content(), found);
    }

    private static void add(MarkSet marks, Set<SuggestionId> found) {
        if (!marks.isEmpty()) {
            marks.forEach(mark -> add(mark, found));
        }
    }

    private static void add(Mark mark, Set<SuggestionId> found) {
        var id = of(mark);
        if (id != null) {
            found.add(id);
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
