package org.kpcsc.workspace.documents.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.kpcsc.workspace.documents.model.DocumentJson;
import org.kpcsc.workspace.documents.model.Fragment;
import org.kpcsc.workspace.documents.model.ModelException;
import org.kpcsc.workspace.documents.model.Node;
import org.kpcsc.workspace.documents.model.Slice;
import org.kpcsc.workspace.documents.model.WorkspaceSchema;
import org.kpcsc.workspace.documents.step.AddMarkStep;
import org.kpcsc.workspace.documents.step.RemoveMarkStep;
import org.kpcsc.workspace.documents.step.ReplaceStep;
import org.kpcsc.workspace.documents.step.Step;
import org.kpcsc.workspace.documents.step.StepJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Steps that begin or end between the halves of a surrogate pair: npm takes them all, and ours
 * refuses exactly those that leave half a letter behind.
 */
class CutSurrogatesTests {

    private static final int CASES = 1_000;

    private final DocumentJson documents = new DocumentJson(WorkspaceSchema.version1());
    private final StepJson steps = new StepJson(WorkspaceSchema.version1());
    private int cut;
    private int whole;

    @Test
    void refusesWhatLeavesHalfALetter(TestReporter reporter) {
        long seed = new Random().nextLong(1L << 40);
        reporter.publishEntry("seed", String.valueOf(seed));
        try (NpmEngine npm = new NpmEngine()) {
            for (int i = 0; i < CASES; i++) {
                cut(npm, seed + i);
            }
        }
        assertThat(cut).as("letters cut").isGreaterThan(CASES / 5);
        assertThat(whole).as("letters that stayed whole").isGreaterThan(CASES / 50);
    }

    private void cut(NpmEngine npm, long seed) {
        Random random = new Random(seed);
        RandomDocuments some = new RandomDocuments(random);
        Node doc = some.document();
        List<Integer> halves = halves(doc);
        if (halves.isEmpty()) {
            return;
        }
        int half = halves.get(random.nextInt(halves.size()));
        int other = new RandomSteps(random, some).position(doc);
        Step step = step(random, some, Math.min(half, other), Math.max(half, other), half);
        JsonNode theirs = npm.apply(documents.write(doc), steps.write(step).toString());
        JsonNode ours = applied(step, doc);
        boolean isWhole = theirs.path("whole").booleanValue();
        assertThat(ours)
                .as("seed %d: %s in %s", seed, step, doc)
                .isEqualTo(
                        isWhole && theirs.path("valid").booleanValue() ? theirs.get("json") : null);
        cut += theirs.has("json") && !isWhole ? 1 : 0;
        whole += ours == null ? 0 : 1;
    }

    private static Step step(Random random, RandomDocuments some, int from, int to, int half) {
        Node word = WorkspaceSchema.version1().text(some.word());
        return switch (random.nextInt(5)) {
            case 0 -> new ReplaceStep(from, to, Slice.EMPTY);
            case 1 -> new ReplaceStep(half, half, new Slice(Fragment.of(word), 0, 0));
            case 2 -> new ReplaceStep(half - 1, half + 1, new Slice(Fragment.of(word), 0, 0));
            case 3 -> new RemoveMarkStep(from, to, some.mark());
            default -> new AddMarkStep(from, to, some.mark());
        };
    }

    private @Nullable JsonNode applied(Step step, Node doc) {
        try {
            Node after = step.apply(doc).orThrow();
            after.check();
            return JsonMapper.shared().readTree(documents.write(after).toString());
        } catch (ModelException e) {
            return null;
        }
    }

    /** The positions between the halves of a pair. */
    private static List<Integer> halves(Node doc) {
        List<Integer> halves = new ArrayList<>();
        doc.nodesBetween(
                0,
                doc.content().size(),
                (node, pos, parent) -> {
                    for (int i = 1; i < node.text().length(); i++) {
                        if (Character.isLowSurrogate(node.text().charAt(i))) {
                            halves.add(pos + i);
                        }
                    }
                    return true;
                });
        return halves;
    }
}
