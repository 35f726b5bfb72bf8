package org.kpcsc.workspace.documents.rendering;

import java.util.ArrayList;
import java.util.List;
import org.kpcsc.workspace.documents.model.Node;

/** Numbers the footnotes of a text, and the findings it cites, in the order of their appearance. */
final class Notes {

    private final List<Node> footnotes = new ArrayList<>();
    private final List<String> findings = new ArrayList<>();

    /** The number of the next footnote. */
    int footnote(Node node) {
        footnotes.add(node);
        return footnotes.size();
    }

    /**
     * The sign for a cited finding, the same wherever it is cited; its id is nobody else's
     * business.
     */
    String citation(Node node) {
        var finding = node.attrs().string("finding");
        if (!findings.contains(finding)) {
            findings.add(finding);
        }
        return "[F" + (findings.indexOf(finding) + 1) + "]";
    }

    List<Node> footnotes() {
        return footnotes;
    }
}
