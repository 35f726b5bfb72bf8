package org.kpcsc.workspace.documents.suggestion;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.model.Fragment;
import org.kpcsc.workspace.documents.model.Mark;
import org.kpcsc.workspace.documents.model.Node;
import org.kpcsc.workspace.documents.model.WorkspaceSchema;

/** Children in a row; adjoining text with the same marks is put together once, at its end. */
final class Row {

    private final List<Node> nodes;
    private @Nullable Node text;
    private @Nullable StringBuilder more;

    Row(int capacity) {
        nodes = new ArrayList<>(capacity);
    }

    void add(Node node) {
        if (!node.isText()) {
            flush();
            nodes.add(node);
        } else if (text != null && text.marks().equals(node.marks())) {
            more = more == null ? new StringBuilder(text.text()) : more;
            more.append(node.text());
        } else {
            flush();
            text = node;
        }
    }

    private void flush() {
        if (text != null) {
            nodes.add(more == null ? text : text(more.toString(), text));
            text = null;
            more = null;
        }
    }

    private static Node text(String all, Node like) {
        return WorkspaceSchema.version1().text(all, like.marks().toList().toArray(Mark[]::new));
    }

    Fragment toFragment() {
        flush();
        return Fragment.of(nodes);
    }
}
