package org.kpcsc.workspace.documents.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.Documents;
import org.kpcsc.workspace.documents.EditingMode;
import org.kpcsc.workspace.documents.authority.Texts;
import org.kpcsc.workspace.documents.log.Log;
import org.kpcsc.workspace.documents.log.LoggedBatch;
import org.kpcsc.workspace.documents.model.Node;
import org.kpcsc.workspace.documents.model.WorkspaceSchema;
import org.kpcsc.workspace.kernel.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Stock clients at one document, with random delays, lines that break and steps sent again: all end
 * with the server's text, nothing is there twice, and what was acknowledged is in the log.
 *
 * <p>System property: {@code convergence.seed} (random, reported).
 */
@PatientServer
class StockClientsConvergeTests {

    private static final long SEED =
            Long.getLong("convergence.seed", new Random().nextLong(1L << 30));

    private static final int TURNS = 600;
    private static final int PEOPLE = 5;

    @LocalServerPort private int port;
    @Autowired private World world;
    @Autowired private Documents documents;
    @Autowired private Log log;

    private final DocumentId document = DocumentId.create();

    /** Nobody deletes, so every word is there once. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void everyWordLandsExactlyOnce(int run, TestReporter reporter) {
        var report = play(run, false, reporter);
        everyoneAgrees(report);
        var text = documents.textAt(document, documents.head(document).version()).textContent();
        assertThat(report.path("words").size()).isGreaterThan(TURNS / 4);
        report.path("words").forEach(word -> assertThat(text).containsOnlyOnce(word.asString()));
        for (var client : report.path("clients")) {
            assertThat(client.path("refused")).isEmpty();
            assertThat(client.path("reopened")).isEmpty();
            assertThat(acknowledged(client)).isEqualTo(logged(client));
        }
        assertThat(sum(report, "found")).as("lost acknowledgements").isPositive();
        assertThat(sum(report, "resent")).as("batches sent again").isPositive();
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5})
    void everyoneAgreesWhateverTheyDo(int run, TestReporter reporter) {
        everyoneAgrees(play(run, true, reporter));
    }

    private static int sum(JsonNode report, String what) {
        return report.path("clients").valueStream().mapToInt(c -> c.path(what).intValue()).sum();
    }

    private JsonNode play(int run, boolean commands, TestReporter reporter) {
        reporter.publishEntry("convergence.seed", String.valueOf(SEED + run));
        var people = Stream.generate(world::signIn).limit(PEOPLE).toList();
        documents.createWith(document, Language.EN, people.getFirst().actingFor(), start());
        people.forEach(person -> world.permit(person, document, EditingMode.WRITE));
        ObjectNode scene =
                StockClients.scene(port, document, people)
                        .put("seed", SEED + run)
                        .put("turns", TURNS)
                        .put("commands", commands);
        scene.set("other", JsonMapper.shared().readTree(Texts.write(start())));
        var report = StockClients.play("converge.mjs", scene);
        reporter.publishEntry(
                "%d batches found, %d sent again"
                        .formatted(sum(report, "found"), sum(report, "resent")));
        return report;
    }

    private void everyoneAgrees(JsonNode report) {
        var head = documents.head(document);
        var batches = log.after(document, 0);
        assertThat(batches).hasSizeGreaterThan(TURNS / 20);
        assertThat(batches.stream().map(LoggedBatch::ordinal))
                .containsExactlyElementsOf(numbers(batches.size()));
        for (JsonNode client : report.path("clients")) {
            assertThat(client.path("faults")).isEmpty();
            assertThat(Texts.hash(Texts.read(client.path("doc").toString())))
                    .isEqualTo(head.hash());
            var logged = logged(client);
            assertThat(logged).isEqualTo(numbers(logged.size()));
            assertThat(logged).containsAll(acknowledged(client));
        }
    }

    private static List<Long> acknowledged(JsonNode client) {
        return client.path("acknowledged").valueStream().map(JsonNode::longValue).toList();
    }

    private List<Long> logged(JsonNode client) {
        return log.after(document, 0).stream()
                .filter(batch -> batch.client().toString().equals(client.path("client").asString()))
                .map(LoggedBatch::seq)
                .toList();
    }

    private static List<Long> numbers(int last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    private static Node start() {
        var schema = WorkspaceSchema.version1();
        var paragraph = schema.node("paragraph", schema.text("Who is safe 💎 שלום"));
        var cell = schema.node("table_cell", schema.node("paragraph"));
        var row = schema.node("table_row", cell, cell, cell);
        var list = schema.node("list_item", paragraph);
        return schema.node(
                "doc",
                schema.node("heading", schema.text("Alluvial")),
                paragraph,
                schema.node("bullet_list", list, list),
                schema.node("table", row, row),
                schema.node("blockquote", paragraph, schema.node("paragraph")));
    }
}
