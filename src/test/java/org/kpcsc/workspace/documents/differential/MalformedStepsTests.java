package org.kpcsc.workspace.documents.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.kpcsc.workspace.documents.authority.Texts;
import org.kpcsc.workspace.documents.model.ModelException;
import org.kpcsc.workspace.documents.model.Node;
import org.kpcsc.workspace.documents.step.Rebase;
import org.kpcsc.workspace.documents.step.Step;
import org.kpcsc.workspace.testing.JsonMutations;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Steps and documents that are broken anyhow: each is refused, or does what a valid one does. */
class MalformedStepsTests {

    private static final int DOCUMENTS = 1_000;

    private int unread;
    private int refused;
    private int taken;

    @Test
    void areRefusedOrLeaveAValidDocument(TestReporter reporter) {
        long seed = new Random().nextLong(1L << 40);
        reporter.publishEntry("seed", String.valueOf(seed));
        for (long at = seed; at < seed + DOCUMENTS; at++) {
            JsonMutations mutations = new JsonMutations(new Random(at));
            ObjectNode exchange = new RandomExchanges(at).ofSteps();
            for (JsonNode batch : exchange.path("batches")) {
                breakInWays(at, mutations, exchange.path("doc"), batch);
            }
        }
        reporter.publishEntry("%d taken, %d refused, %d unread".formatted(taken, refused, unread));
        assertThat(List.of(unread, refused, taken)).allMatch(count -> count > DOCUMENTS / 2);
    }

    private void breakInWays(long seed, JsonMutations mutations, JsonNode doc, JsonNode steps) {
        tryOut(seed, mutations.of(doc), steps.toString());
        for (int i = 0; i < 4; i++) {
            tryOut(seed, doc.toString(), mutations.of(steps));
        }
    }

    private void tryOut(long seed, String doc, String steps) {
        try {
            tryOut(doc, steps);
        } catch (RuntimeException | Error e) {
            throw new AssertionError("seed %d: %s on %s".formatted(seed, steps, doc), e);
        }
    }

    private void tryOut(String docText, String stepsText) {
        JsonNode json;
        try {
            JsonMapper.shared().readTree(docText);
            json = JsonMapper.shared().readTree(stepsText);
        } catch (JacksonException e) {
            unread++;
            return;
        }
        try {
            Node doc = Texts.read(docText);
            List<Step> steps = Texts.readSteps(json);
            Rebase batch = Rebase.of(doc, steps);
            batch.doc().check();
            taken++;
            assertThat(Texts.readSteps(Texts.writeSteps(steps))).isEqualTo(steps);
            assertThat(Texts.hash(Texts.read(Texts.write(batch.doc()))))
                    .isEqualTo(Texts.hash(batch.doc()));
        } catch (ModelException e) {
            refused++;
        }
    }
}
