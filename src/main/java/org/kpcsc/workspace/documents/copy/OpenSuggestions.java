package org.kpcsc.workspace.documents.copy;

import java.util.HashSet;
import java.util.Set;
import org.kpcsc.workspace.documents.model.Node;

/** The suggestions in a text that nobody has accepted or rejected. */
public final class OpenSuggestions {

    private static final Set<String> MARKS = Set.of("insertion", "deletion", "modification");

    private final Set<String> ids = new HashSet<>();

    private OpenSuggestions() {}

    /** How many there are. */
    public static int in(Node text) {
        var all = new OpenSuggestions();
        all.look(text);
        return all.ids.size();
    }

    private void look(Node node) {
        for (var mark : node.marks()) {
            if (MARKS.contains(mark.type().name())) {
                ids.add(mark.attrs().string("id"));
            }
        }
        node.content().forEach(this::look);
    }
}
