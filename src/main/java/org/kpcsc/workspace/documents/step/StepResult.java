package org.kpcsc.workspace.documents.step;

import java.util.function.Supplier;
import org.kpcsc.workspace.documents.model.Node;
import org.kpcsc.workspace.documents.model.ReplaceException;
import org.kpcsc.workspace.documents.model.Slice;

/** What came of applying a step: a new document, or the reason why it failed. */
public sealed interface StepResult {

    record Applied(Node doc) implements StepResult {}

    record Failed(String reason) implements StepResult {}

    /** The document; throws a {@link MalformedStepException} when the step failed. */
    default Node orThrow() {
        return switch (this) {
            case Applied applied -> applied.doc();
            case Failed failed -> throw new MalformedStepException(failed.reason());
        };
    }

    static StepResult replaced(Node doc, int from, int to, Slice slice) {
        return attempt(() -> doc.replace(from, to, slice));
    }

    private static StepResult attempt(Supplier<Node> change) {
        try {
            return new Applied(change.get());
        } catch (ReplaceException e) {
            return new Failed(String.valueOf(e.getMessage()));
        }
    }
}
