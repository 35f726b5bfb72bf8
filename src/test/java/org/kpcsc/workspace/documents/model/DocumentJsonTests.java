package org.kpcsc.workspace.documents.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DocumentJsonTests {

    private final DocumentJson json = new DocumentJson(WorkspaceSchema.version1());

    @Test
    void normalisesAsNpmDoes() {
        Node doc =
                json.readDocument(
                        tree(
                                """
                                {"type":"doc","content":[{"type":"heading","attrs":{"align":"left"},"content":[
                                  {"type":"text","text":"a","marks":[{"type":"strong"},{"type":"em"}]},
                                  {"type":"text","text":"b","marks":[{"type":"em"},{"type":"strong"}]}]}]}
                                """));
        assertThat(json.write(doc).toString())
                .isEqualTo(
                        "{\"type\":\"doc\",\"content\":[{\"type\":\"heading\",\"attrs\":{\"level\":1},"
                                + "\"content\":[{\"type\":\"text\",\"marks\":[{\"type\":\"em\"},"
                                + "{\"type\":\"strong\"}],\"text\":\"ab\"}]}]}");
    }

    @Test
    void refusesADocumentThatTheSchemaDoesNotAllow() {
        refuses("{\"type\":\"doc\"}");
        refuses("{\"type\":\"paragraph\"}");
        refuses("{\"type\":\"doc\",\"content\":[{\"type\":\"citation\"}]}");
        refuses("{\"type\":\"doc\",\"content\":\"text\"}");
    }

    @Test
    void refusesNestingThatWouldExhaustTheStack() {
        String open = "{\"type\":\"blockquote\",\"content\":[";
        refuses("{\"type\":\"doc\",\"content\":[" + open.repeat(150) + "]}".repeat(150) + "]}");
    }

    /** The digest was made elsewhere of the same canonical text. */
    @Test
    void hashesTheCanonicalForm() {
        Node doc =
                json.readDocument(
                        tree(
                                """
                                {"type":"doc","content":[{"type":"paragraph","content":[
                                  {"type":"text","text":"é💎","marks":[
                                    {"type":"insertion","attrs":{"id":"7b0f3f6e-0000-4000-8000-000000000001"}},{"type":"insertion","attrs":{"id":"0b0f3f6e-0000-4000-8000-000000000001"}}]},
                                  {"type":"text","text":"\\u2028\\"","marks":[
                                    {"type":"insertion","attrs":{"id":"0b0f3f6e-0000-4000-8000-000000000001"}},{"type":"insertion","attrs":{"id":"7b0f3f6e-0000-4000-8000-000000000001"}}]}]}]}
                                """));
        assertThat(CanonicalDocument.json(doc))
                .isEqualTo(
                        "{\"content\":[{\"content\":[{\"marks\":[{\"attrs\":{\"id\":\"0b0f3f6e-0000-4000-8000-000000000001\"},\"type\":\"insertion\"},"
                                + "{\"attrs\":{\"id\":\"7b0f3f6e-0000-4000-8000-000000000001\"},\"type\":\"insertion\"}],\"text\":\"é💎\u2028\\\"\","
                                + "\"type\":\"text\"}],\"type\":\"paragraph\"}],\"type\":\"doc\"}");
        assertThat(CanonicalDocument.hash(doc).hex())
                .isEqualTo("0eda10ab5cb8b1d2ccc30d9eeaec258f4a16549f11e493ada4f306b7ab6a13ab");
    }

    private void refuses(String text) {
        assertThatExceptionOfType(SchemaException.class)
                .isThrownBy(() -> json.readDocument(tree(text)));
    }

    private static JsonNode tree(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
