package org.kpcsc.workspace.documents.differential;

import java.util.Random;
import org.kpcsc.workspace.documents.model.Fragment;
import org.kpcsc.workspace.documents.model.Node;
import org.kpcsc.workspace.documents.model.Slice;
import org.kpcsc.workspace.documents.model.WorkspaceSchema;
import org.kpcsc.workspace.documents.step.ReplaceStep;

/** What a person types: on and on at a caret, back a letter or many, now and then elsewhere. */
final class RandomTyping {

    private final Random random;
    private final RandomDocuments documents;
    private final RandomSteps places;
    private int caret;

    RandomTyping(Random random, RandomDocuments documents, RandomSteps places) {
        this.random = random;
        this.documents = documents;
        this.places = places;
    }

    ReplaceStep next(Node doc) {
        if (random.nextInt(8) == 0) {
            caret = places.position(doc);
        }
        int from = caret;
        if (random.nextInt(4) == 0 && from > 0) {
            int back = random.nextInt(6) == 0 ? random.nextInt(2_000) : 1;
            caret = places.snapped(doc, Math.max(0, from - back));
            return new ReplaceStep(caret, from, Slice.EMPTY);
        }
        String word = documents.word();
        caret += word.length();
        Node text = WorkspaceSchema.version1().text(word);
        return new ReplaceStep(from, from, new Slice(Fragment.of(text), 0, 0));
    }

    /** The last step did not apply: elsewhere, then. */
    void failed(Node doc) {
        caret = places.position(doc);
    }
}
