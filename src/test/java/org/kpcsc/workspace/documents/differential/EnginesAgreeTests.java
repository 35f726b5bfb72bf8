package org.kpcsc.workspace.documents.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.kpcsc.workspace.documents.model.DocumentJson;
import org.kpcsc.workspace.documents.model.Node;
import org.kpcsc.workspace.documents.model.WorkspaceSchema;
import org.kpcsc.workspace.documents.step.Step;
import org.kpcsc.workspace.documents.step.StepJson;
import org.kpcsc.workspace.documents.step.StepResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Random documents and steps, each read, applied, inverted, mapped, merged, rebased, written and
 * hashed by the npm packages and by ours: identical JSON.
 *
 * <p>System properties: {@code differential.cases} (2500), {@code differential.seed} (random,
 * reported).
 */
class EnginesAgreeTests {

    private static final int CASES = Integer.getInteger("differential.cases", 2500);
    private static final long SEED =
            Long.getLong("differential.seed", new Random().nextLong(1L << 40));

    private static final String[] EXPECTED = {
        "replace applied",
        "replace failed",
        "replace thrown",
        "replaceAround applied",
        "replaceAround failed",
        "replaceAround thrown",
        "addMark applied",
        "addMark thrown",
        "removeMark applied",
        "removeMark thrown",
        "markSet applied",
        "markSet thrown",
        "addNodeMark applied",
        "addNodeMark failed",
        "addNodeMark thrown",
        "removeNodeMark applied",
        "removeNodeMark thrown",
        "attr applied",
        "attr failed",
        "rebased whole",
        "rebased in part"
    };

    private static NpmEngine npm;

    private final JavaEngine ours = new JavaEngine();
    private final DocumentJson documentJson = new DocumentJson(WorkspaceSchema.version1());
    private final StepJson stepJson = new StepJson(WorkspaceSchema.version1());

    @BeforeAll
    static void loadPackages() {
        npm = new NpmEngine();
    }

    @AfterAll
    static void close() {
        npm.close();
    }

    @Test
    void agreeOnWhateverIsDoneToADocument(TestReporter reporter) {
        reporter.publishEntry("differential.seed", String.valueOf(SEED));
        Map<String, Integer> seen = new TreeMap<>();
        long start = System.nanoTime();
        for (int i = 0; i < CASES; i++) {
            JsonNode exchange = exchange(new Random(SEED + i));
            JsonNode theirs = npm.run(exchange);
            assertThat(difference("", theirs, ours.run(exchange)))
                    .as("-Ddifferential.seed=%d -Ddifferential.cases=1: %s", SEED + i, exchange)
                    .isEmpty();
            count(exchange, theirs, seen);
        }
        long millis = (System.nanoTime() - start) / 1_000_000;
        reporter.publishEntry(
                Map.of("cases", CASES + " in " + millis + " ms", "outcomes", seen.toString()));
        if (CASES >= 1000) {
            assertThat(seen).containsKeys(EXPECTED);
        }
    }

    private ObjectNode exchange(Random random) {
        RandomDocuments documents = new RandomDocuments(random);
        RandomSteps steps = new RandomSteps(random, documents);
        Node doc = documents.document();
        ObjectNode exchange = JsonNodeFactory.instance.objectNode();
        exchange.set("doc", documentJson.write(doc));
        var positions = exchange.putArray("positions");
        for (int i = 0; i < 6; i++) {
            positions.add(steps.position(doc));
        }
        exchange.set("steps", stepJson.write(sequence(doc, steps, random)));
        var batches = exchange.putArray("batches");
        for (int client = 0; client < 3; client++) {
            batches.add(stepJson.write(batch(doc, steps, 1 + random.nextInt(3))));
        }
        return exchange;
    }

    /**
     * Steps one after another, of which some fail: those after them find the document as it was.
     * The last is whatever comes, for ours to be no judge of what is asked.
     */
    private static List<Step> sequence(Node start, RandomSteps steps, Random random) {
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
    private static List<Step> batch(Node start, RandomSteps steps, int size) {
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

    private static void count(JsonNode exchange, JsonNode answer, Map<String, Integer> seen) {
        for (int i = 0; i < answer.path("acts").size(); i++) {
            JsonNode applied = answer.path("acts").path(i).path("applied");
            String type = exchange.path("steps").path(i).path("stepType").asString("");
            String outcome = applied.isObject() ? "applied" : applied.asString("unread");
            seen.merge(type + " " + outcome, 1, Integer::sum);
        }
        for (int i = 0; i < answer.path("rebased").size(); i++) {
            int left = answer.path("rebased").path(i).path("steps").size();
            int sent = exchange.path("batches").path(i).size();
            seen.merge(left == sent ? "rebased whole" : "rebased in part", 1, Integer::sum);
        }
    }

    /** The first place where two answers differ, or nothing. */
    private static String difference(String path, JsonNode npm, JsonNode ours) {
        if (npm.equals(ours)) {
            return "";
        }
        if (npm.isObject() && ours.isObject()) {
            for (var property : npm.properties()) {
                String name = property.getKey();
                String found = difference(path + "/" + name, property.getValue(), ours.path(name));
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        if (npm.isArray() && ours.isArray() && npm.size() == ours.size()) {
            for (int i = 0; i < npm.size(); i++) {
                String found = difference(path + "/" + i, npm.get(i), ours.get(i));
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return path + "\n npm  " + npm + "\n ours " + ours;
    }
}
