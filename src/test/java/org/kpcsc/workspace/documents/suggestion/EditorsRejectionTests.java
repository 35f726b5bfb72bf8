package org.kpcsc.workspace.documents.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kpcsc.workspace.documents.model.DocumentJson;
import org.kpcsc.workspace.documents.model.Node;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rejecting means the same here and in the editor, whose own test made these texts
 * (frontend/test/documents/rejection.test.ts) and reads them too.
 */
class EditorsRejectionTests {

    private final DocumentJson documents = new DocumentJson(Suggested.SCHEMA);

    @Test
    void rejectsAsTheEditorDoes() throws IOException {
        var cases = 0;
        for (var each : cases()) {
            var own = own(each.get("own"));
            var document = documents.readNode(each.get("doc"));
            var rejected = Rejection.of(document, own::contains);
            assertThat(documents.write(rejected).toString())
                    .isEqualTo(each.get("rejected").toString());
            assertThat(free(rejected)).isEqualTo(free(document));
            cases++;
        }
        assertThat(cases).isGreaterThanOrEqualTo(150);
    }

    /** The words that nobody inserted. */
    private static String free(Node node) {
        if (SuggestionMark.INSERTION.isOn(node)) {
            return "";
        }
        var words = new StringBuilder(node.isText() ? node.text() : "");
        node.content().forEach(child -> words.append(free(child)));
        return words.toString();
    }

    private JsonNode cases() throws IOException {
        try (var file = Objects.requireNonNull(getClass().getResourceAsStream("rejections.json"))) {
            return JsonMapper.shared().readTree(file);
        }
    }

    private static Set<SuggestionId> own(JsonNode ids) {
        var own = new HashSet<SuggestionId>();
        ids.forEach(id -> own.add(Suggested.id(id.asString())));
        return own;
    }
}
