package org.kpcsc.workspace.documents.step;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kpcsc.workspace.documents.model.Node;
import org.kpcsc.workspace.documents.model.WorkspaceSchema;
import tools.jackson.databind.JsonNode;

class SequentialTraceTests {

    /** 137,993 edits of one author; now and then one is undone. */
    @Test
    void endsExactlyInTheTextThatWasWritten() {
        Trace trace = Trace.read("seph-blog1");
        Node doc = WorkspaceSchema.emptyDocument();
        int steps = 0;
        for (JsonNode patch : trace.patches()) {
            Step step = Trace.step(doc, patch);
            Node after = step.apply(doc).orThrow();
            if (steps++ % 100 == 0) {
                assertThat(step.invert(doc).apply(after).orThrow()).isEqualTo(doc);
            }
            doc = after;
        }
        assertThat(steps).isEqualTo(137_993);
        assertThat(Trace.text(doc)).isEqualTo(trace.endContent());
        doc.check();
    }
}
