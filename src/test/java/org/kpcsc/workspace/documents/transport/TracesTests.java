package org.kpcsc.workspace.documents.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kpcsc.workspace.accounts.SignedIn;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.Documents;
import org.kpcsc.workspace.documents.EditingMode;
import org.kpcsc.workspace.documents.authority.Texts;
import org.kpcsc.workspace.documents.step.Trace;
import org.kpcsc.workspace.kernel.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Real texts that several people typed at once (src/test/resources/traces), replayed by their
 * authors as stock clients: each has seen exactly what its author had seen when it writes.
 */
@PatientServer
class TracesTests {

    @LocalServerPort private int port;
    @Autowired private World world;
    @Autowired private Documents documents;

    /**
     * Where two wrote at one place at once, another order than the trace's is as good: so the text
     * of one trace has the same letters, but two of them elsewhere.
     */
    @ParameterizedTest
    @CsvSource({"friendsforever, 2, false", "clownschool, 3, true"})
    void endInATextThatAllAgreeOn(String name, int authors, boolean exactly) {
        var document = DocumentId.create();
        var people = Stream.generate(world::signIn).limit(authors).toList();
        documents.create(document, Language.EN, people.getFirst().actingFor());
        people.forEach(person -> world.permit(person, document, EditingMode.WRITE));
        var report = StockClients.play("replay.mjs", scene(document, people, name));
        var head = documents.head(document);
        for (JsonNode client : report.path("clients")) {
            assertThat(client.path("faults")).isEmpty();
            assertThat(client.path("reopened")).isEmpty();
            assertThat(client.path("refused")).isEmpty();
            assertThat(Texts.hash(Texts.read(client.path("doc").toString())))
                    .isEqualTo(head.hash());
        }
        assertThat(report.path("early").intValue()).as("seen too early").isZero();
        assertThat(report.path("outside").intValue()).as("patches outside of the text").isZero();
        var text = Trace.text(documents.textAt(document, head.version()));
        var end = Trace.read(name).endContent();
        assertThat(letters(text)).isEqualTo(letters(end));
        if (exactly) {
            assertThat(text).isEqualTo(end);
        }
    }

    private ObjectNode scene(DocumentId document, List<SignedIn> people, String trace) {
        return StockClients.scene(port, document, people)
                .put("trace", Trace.path(trace).toString());
    }

    private static int[] letters(String text) {
        return text.codePoints().sorted().toArray();
    }
}
