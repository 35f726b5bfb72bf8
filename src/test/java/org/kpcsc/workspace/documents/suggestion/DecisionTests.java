package org.kpcsc.workspace.documents.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kpcsc.workspace.documents.model.DocumentJson;
import org.kpcsc.workspace.documents.model.Node;
import org.kpcsc.workspace.documents.step.Rebase;
import org.kpcsc.workspace.documents.step.Step;
import org.kpcsc.workspace.documents.step.StepJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Deciding means the same here and in the editor, whose own test made these cases
 * (frontend/test/documents/decided.test.ts) and reads them too.
 */
class DecisionTests {

    private final DocumentJson documents = new DocumentJson(Suggested.SCHEMA);
    private final StepJson steps = new StepJson(Suggested.SCHEMA);

    @Test
    void knowsOfADecisionAndOfOneThatIsOvertakenAsTheEditorDoes() throws IOException {
        var cases = 0;
        for (var each : cases()) {
            var says = each.get("says").asString();
            var before = documents.readNode(each.get("before"));
            var sent = Rebase.of(before, steps.readAll(each.get("steps")));
            var decision = Decision.of(sent);
            assertThat(decision.on()).as(says).isEqualTo(ids(each.get("decided")));
            var later = steps.readAll(each.get("later"));
            var head = applied(before, later);
            var doc = later.isEmpty() ? sent.doc() : sent.over(later, head).doc();
            assertThat(decision.after(later).isOvertaken(head, doc))
                    .as(says)
                    .isEqualTo(each.get("overtaken").asBoolean());
            cases++;
        }
        assertThat(cases).isGreaterThanOrEqualTo(10);
    }

    private static Node applied(Node text, List<Step> steps) {
        for (var step : steps) {
            text = step.apply(text).orThrow();
        }
        return text;
    }

    private static Set<SuggestionId> ids(JsonNode json) {
        var ids = new HashSet<SuggestionId>();
        json.forEach(id -> ids.add(Suggested.id(id.asString())));
        return ids;
    }

    private JsonNode cases() throws IOException {
        try (var file = Objects.requireNonNull(getClass().getResourceAsStream("decisions.json"))) {
            return JsonMapper.shared().readTree(file);
        }
    }
}
