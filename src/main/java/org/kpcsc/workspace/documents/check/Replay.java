package org.kpcsc.workspace.documents.check;

import java.util.function.Consumer;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.TextFault;
import org.kpcsc.workspace.documents.authority.Texts;
import org.kpcsc.workspace.documents.log.LoggedBatch;
import org.kpcsc.workspace.documents.model.Node;
import org.kpcsc.workspace.documents.model.WorkspaceSchema;

/** A text that grows by the batches of a log, each of which must follow on the one before it. */
final class Replay {

    private final DocumentId document;
    private final Consumer<TextFault> found;
    private Node text = WorkspaceSchema.emptyDocument();
    private long version;
    private long ordinal;

    Replay(DocumentId document, Consumer<TextFault> found) {
        this.document = document;
        this.found = found;
    }

    Node text() {
        return text;
    }

    long version() {
        return version;
    }

    /** False where that is no text. */
    boolean begin(String initial) {
        try {
            text = Texts.read(initial);
            text.check();
            return true;
        } catch (RuntimeException e) {
            return fault(TextFault.Kind.STEPS, "a text at version 0", said(e));
        }
    }

    /** False where the batch does not follow: nothing after it can be known. */
    boolean apply(LoggedBatch batch) {
        return follows(batch) && takesIn(batch);
    }

    private boolean follows(LoggedBatch batch) {
        if (batch.ordinal() == ordinal + 1 && batch.version() == version) {
            return true;
        }
        return fault(
                TextFault.Kind.ORDER,
                place(ordinal + 1, version),
                place(batch.ordinal(), batch.version()));
    }

    private static String place(long ordinal, long version) {
        return "batch " + ordinal + " at version " + version;
    }

    private boolean takesIn(LoggedBatch batch) {
        try {
            var steps = Texts.readSteps(batch.steps());
            if (steps.size() != batch.count()) {
                return fault(
                        TextFault.Kind.STEPS, batch.count() + " steps", steps.size() + " steps");
            }
            var after = text;
            for (var step : steps) {
                after = step.apply(after).orThrow();
            }
            after.check();
            text = after;
            version = batch.end();
            ordinal = batch.ordinal();
            return true;
        } catch (RuntimeException e) {
            return fault(
                    TextFault.Kind.STEPS, "batch " + batch.ordinal() + " that applies", said(e));
        }
    }

    private boolean fault(TextFault.Kind kind, String expected, String instead) {
        found.accept(new TextFault(document, version, kind, expected, instead));
        return false;
    }

    private static String said(RuntimeException e) {
        return e.getClass().getSimpleName() + ": " + e.getMessage();
    }
}
