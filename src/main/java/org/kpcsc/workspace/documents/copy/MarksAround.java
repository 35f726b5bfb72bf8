package org.kpcsc.workspace.documents.copy;

import java.util.ArrayList;
import java.util.List;
import org.kpcsc.workspace.documents.model.Mark;
import org.kpcsc.workspace.documents.model.Node;

/** The marks that hold for a node: those of what it stands in, and its own. */
final class MarksAround {

    private MarksAround() {}

    static List<Mark> and(List<Mark> around, Node node) {
        var all = new ArrayList<>(around);
        node.marks().forEach(all::add);
        return all;
    }
}
