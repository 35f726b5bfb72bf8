package org.kpcsc.workspace.documents.check;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.TextFault;
import org.kpcsc.workspace.documents.authority.Texts;
import org.kpcsc.workspace.documents.log.KeptTexts;
import org.kpcsc.workspace.documents.log.LoggedBatch;
import org.kpcsc.workspace.documents.log.Snapshot;
import org.kpcsc.workspace.documents.model.Node;

/** The texts that were kept of a document, compared one by one with what its log says. */
final class KeptMarks {

    private final DocumentId document;
    private final KeptTexts kept;
    private final Consumer<TextFault> found;
    private final Queue<Long> ordinals;
    private boolean setAside;

    KeptMarks(DocumentId document, KeptTexts kept, Consumer<TextFault> found) {
        this.document = document;
        this.kept = kept;
        this.found = found;
        this.ordinals = new ArrayDeque<>(kept.ordinals(document));
    }

    /** The log has come so far. */
    void compare(LoggedBatch batch, Node text) {
        while (!ordinals.isEmpty() && ordinals.element() <= batch.ordinal()) {
            long ordinal = ordinals.remove();
            kept.at(document, ordinal).ifPresent(snapshot -> compare(snapshot, batch, text));
        }
    }

    private void compare(Snapshot snapshot, LoggedBatch batch, Node text) {
        var expected = place(batch.end(), Texts.hash(text).toString());
        var actual = place(snapshot.version(), hash(snapshot));
        if (snapshot.ordinal() != batch.ordinal() || !actual.equals(expected)) {
            wrong(snapshot.ordinal(), batch.end(), expected, actual);
        }
    }

    /** The log ends: what was kept beyond it is of another one. */
    void end(long version) {
        while (!ordinals.isEmpty()) {
            long ordinal = ordinals.remove();
            wrong(ordinal, version, "the end of the log", "a text kept after batch " + ordinal);
        }
    }

    boolean anySetAside() {
        return setAside;
    }

    private void wrong(long ordinal, long version, String expected, String actual) {
        kept.setAside(document, ordinal);
        setAside = true;
        found.accept(new TextFault(document, version, TextFault.Kind.KEPT_TEXT, expected, actual));
    }

    private static String place(long version, String hash) {
        return hash + " at version " + version;
    }

    private static String hash(Snapshot snapshot) {
        try {
            return Texts.hash(Texts.read(snapshot.content())).toString();
        } catch (RuntimeException e) {
            return "no text (" + e.getMessage() + ")";
        }
    }
}
