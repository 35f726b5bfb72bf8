package org.kpcsc.workspace.documents.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kpcsc.workspace.documents.authority.Texts;
import org.kpcsc.workspace.documents.differential.RandomDocuments;
import org.kpcsc.workspace.documents.differential.RandomSteps;
import org.kpcsc.workspace.documents.model.Node;
import org.kpcsc.workspace.documents.step.ReplaceStep;
import org.kpcsc.workspace.documents.step.Step;

class WayBackTests {

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 25, 100})
    void leadsFromAnyTextToAnyOther(int distance) {
        for (int seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var documents = new RandomDocuments(random);
            var steps = new RandomSteps(random, documents);
            var old = documents.document();
            var now = old;
            for (int i = 0; i < distance; i++) {
                var step = steps.applicable(now);
                now = step == null ? now : step.apply(now).orThrow();
            }
            assertThat(applied(now, WayBack.between(now, old))).as("seed %d", seed).isEqualTo(old);
        }
    }

    @Test
    void isEmptyBetweenEqualTexts() {
        assertThat(WayBack.between(doc("A.", "B."), doc("A.", "B."))).isEmpty();
    }

    @Test
    void touchesOnlyTheWordsThatDiffer() {
        var now = doc("One stays.", "We ask for fair shares at the mines.", "Three stays.");
        var old = doc("One stays.", "We ask for justice at the mines.", "Three stays.");
        int start = 12 + 1 + "We ask for ".length();
        int end = start + "fair shares ".length();
        assertThat(applied(now, WayBack.between(now, old))).isEqualTo(old);
        assertThat(replaced(WayBack.between(now, old)))
                .isNotEmpty()
                .allSatisfy(range ->
                        assertThat(range).allSatisfy(at -> assertThat(at).isBetween(start, end)));
    }

    @Test
    void leavesTheWordsOfABlockOfAnotherType() {
        var now = Texts.read(json("heading", "What we ask for"));
        var old = Texts.read(json("paragraph", "What we ask for"));
        var steps = WayBack.between(now, old);
        assertThat(applied(now, steps)).isEqualTo(old);
        for (var step : steps) {
            assertThat(step.map().mapResult(5, 1).deletedAcross()).isFalse();
        }
    }

    @Test
    void bringsBackABlockBetweenOthers() {
        var now = doc("First.", "Last.");
        var old = doc("First.", "This is gone.", "Last.");
        assertThat(replaced(WayBack.between(now, old))).containsExactly(List.of(8, 8));
    }

    private static List<List<Integer>> replaced(List<Step> steps) {
        return steps.stream()
                .map(ReplaceStep.class::cast)
                .map(step -> List.of(step.from(), step.to()))
                .toList();
    }

    private static Node applied(Node text, List<Step> steps) {
        var now = text;
        for (var step : steps) {
            now = step.apply(now).orThrow();
        }
        return now;
    }

    private static Node doc(String... paragraphs) {
        var blocks = List.of(paragraphs).stream().map(text -> block("paragraph", text)).toList();
        return Texts.read("{\"type\":\"doc\",\"content\":[" + String.join(",", blocks) + "]}");
    }

    private static String json(String type, String text) {
        return "{\"type\":\"doc\",\"content\":[" + block(type, text) + "]}";
    }

    private static String block(String type, String text) {
        return "{\"type\":\""
                + type
                + "\",\"content\":[{\"type\":\"text\",\"text\":\""
                + text
                + "\"}]}";
    }
}
