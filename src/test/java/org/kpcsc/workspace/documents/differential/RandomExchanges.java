package org.kpcsc.workspace.documents.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.kpcsc.workspace.documents.model.DocumentJson;
import org.kpcsc.workspace.documents.model.Node;
import org.kpcsc.workspace.documents.model.WorkspaceSchema;
import org.kpcsc.workspace.documents.step.Step;
import org.kpcsc.workspace.documents.step.StepJson;
import org.kpcsc.workspace.documents.step.StepResult;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Random cases for both engines: a document, steps one after another, and batches made at once. */
final class RandomExchanges {

    private static final int TYPED = 25;

    private final Random random;
    private final RandomDocuments documents;
    private final RandomSteps steps;
    private final DocumentJson documentJson = new DocumentJson(WorkspaceSchema.version1());
    private final StepJson stepJson = new StepJson(WorkspaceSchema.version1());

    RandomExchanges(long seed) {
        random = new Random(seed);
        documents = new RandomDocuments(random);
        steps = new RandomSteps(random, documents);
    }

    /** Steps of every type, also such as no editor makes. */
    ObjectNode ofSteps() {
        Node doc = documents.document();
        ObjectNode exchange = on(doc, sequence(doc));
        var batches = exchange.putArray("batches");
        for (int client = 0; client < 3; client++) {
            batches.add(stepJson.write(batch(doc, 1 + random.nextInt(3))));
        }
        return exchange;
    }

    /** Typing in a text of many blocks, or in one long paragraph. */
    ObjectNode ofTyping() {
        Node start =
                random.nextBoolean()
                        ? documents.longDocument()
                        : documents.document(20 + random.nextInt(20));
        RandomTyping typing = new RandomTyping(random, documents, steps);
        List<Step> typed = new ArrayList<>();
        Node doc = start;
        while (typed.size() < TYPED) {
            Step step = typing.next(doc);
            typed.add(step);
            if (step.apply(doc) instanceof StepResult.Applied applied) {
                doc = applied.doc();
            } else {
                typing.failed(doc);
            }
        }
        ObjectNode exchange = on(start, typed);
        exchange.putArray("batches");
        return exchange;
    }

    /** A document to let the commands of the npm packages loose on. */
    ObjectNode ofCommands() {
        Node doc = documents.document();
        ObjectNode wish = on(doc, List.of()).put("seed", random.nextInt());
        wish.set("other", documentJson.write(documents.document()));
        return wish;
    }

    private ObjectNode on(Node doc, List<Step> made) {
        ObjectNode exchange = JsonNodeFactory.instance.objectNode();
        exchange.set("doc", documentJson.write(doc));
        var positions = exchange.putArray("positions");
        for (int i = 0; i < 6; i++) {
            positions.add(steps.position(doc));
        }
        exchange.set("steps", stepJson.write(made));
        return exchange;
    }

    /**
     * Steps one after another, of which some fail: those after them find the document as it was.
     * The last is whatever comes, for ours to be no judge of what is asked.
     */
    private List<Step> sequence(Node start) {
        List<Step> sequence = new ArrayList<>();
        Node doc = start;
        for (int i = 0; i < 4; i++) {
            Step good = random.nextInt(3) > 0 ? steps.applicable(doc) : null;
            if (good == null) {
                Step failing = steps.failing(doc);
                if (failing != null) {
                    sequence.add(failing);
                }
            } else {
                sequence.add(good);
                doc = good.apply(doc).orThrow();
            }
        }
        sequence.add(steps.any(doc));
        return sequence;
    }

    /**
     * What a stock client can hold unconfirmed: it undoes its steps while it rebases, and throws on
     * one that cannot be undone. Ours needs no undoing, it has the document before.
     */
    private List<Step> batch(Node start, int size) {
        List<Step> batch = new ArrayList<>();
        Node doc = start;
        for (int i = 0; i < size; i++) {
            Step step = steps.applicable(doc);
            if (step != null && isUndone(step, doc)) {
                batch.add(step);
                doc = step.apply(doc).orThrow();
            }
        }
        return batch;
    }

    private static boolean isUndone(Step step, Node doc) {
        return step.invert(doc).apply(step.apply(doc).orThrow())
                        instanceof StepResult.Applied undone
                && undone.doc().equals(doc);
    }
}
