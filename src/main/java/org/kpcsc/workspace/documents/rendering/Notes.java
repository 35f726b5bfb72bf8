package org.kpcsc.workspace.documents.rendering;

import java.util.ArrayList;
import java.util.List;
import org.kpcsc.workspace.documents.model.Node;

/** Numbers the footnotes of a text, and the findings it cites, in the order of their appearance. */
public final class Notes {

    private final List<Node> footnotes = new ArrayList<>();
    private final List<String> findings = new ArrayList<>();
    private final boolean tellsReferences;

    private Notes(boolean tellsReferences) {
        this.tellsReferences = tellsReferences;
    }

    /** For everybody: the reference of what is cited is nobody else's business. */
    public Notes() {
        this(false);
    }

    /** For those who write the text: what is cited appears as they see it while they write. */
    public static Notes withReferences() {
        return new Notes(true);
    }

    /** The number of the next footnote. */
    public int footnote(Node node) {
        footnotes.add(node);
        return footnotes.size();
    }

    /** The sign for a cited finding, the same wherever it is cited. */
    public String citation(Node node) {
        var finding = node.attrs().string("finding");
        if (tellsReferences) {
            return "[" + finding + "]";
        }
        if (!findings.contains(finding)) {
            findings.add(finding);
        }
        return "[F" + (findings.indexOf(finding) + 1) + "]";
    }

    /** All so far, in order. */
    public List<Node> footnotes() {
        return footnotes;
    }
}
