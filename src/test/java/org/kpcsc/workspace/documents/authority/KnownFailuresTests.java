package org.kpcsc.workspace.documents.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Collections;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.kpcsc.workspace.documents.log.LoggedBatch;
import org.springframework.dao.DataAccessException;

/**
 * What other co-drafting servers were known to fail at, each with the report of it.
 *
 * <p>Two are the editor's: a half-open line says "not saved" (hedgedoc #6608, #6803), and a phone
 * that slept sends steps, never a whole document (suitenumerique/docs #1909); see {@code
 * session.test.ts}, and {@code NothingLostIT} for the former in a browser.
 */
class KnownFailuresTests {

    private static final Lab LAB = new Lab();

    @AfterAll
    static void close() {
        LAB.close();
    }

    /** hocuspocus #382. */
    @Test
    void anErrorWhileLoadingShowsNoEmptyTextAndOverwritesNothing() throws SQLException {
        var document = LAB.document();
        var before = LAB.node();
        var writer = LAB.editor(before, document);
        Lab.get(writer.send(0, Lab.insert(1, "kept")));
        before.stop();
        var node = LAB.node();
        try {
            asOwner("alter table documents.batch rename to unreachable");
            try {
                assertThatThrownBy(() -> Lab.get(node.load(document)))
                        .hasCauseInstanceOf(DataAccessException.class);
                assertThatThrownBy(() -> LAB.editor(node, document))
                        .isInstanceOf(DataAccessException.class);
            } finally {
                asOwner("alter table documents.unreachable rename to batch");
            }
            var editor = LAB.editor(node, document);
            assertThat(editor.head().text().textContent()).isEqualTo("kept");
            Lab.get(editor.send(1, Lab.insert(5, " on")));
            assertThat(editor.head().text().textContent()).isEqualTo("kept on");
        } finally {
            node.stop();
        }
    }

    private static void asOwner(String statement) throws SQLException {
        try (var connection = LAB.database.asOwner();
                var change = connection.createStatement()) {
            change.execute(statement);
        }
    }

    /** hocuspocus #821, nextcloud/text #5470. */
    @Test
    void fiftyWhoOpenAtOnceWriteIntoOneText() {
        var document = LAB.document();
        var node = LAB.node();
        try {
            var writing =
                    IntStream.range(0, 50)
                            .mapToObj(i ->
                                    CompletableFuture.runAsync(() -> {
                                        var editor = LAB.editor(node, document);
                                        Lab.get(editor.send(0, Lab.insert(1, "x")));
                                    }))
                            .toList();
            writing.forEach(Lab::get);
            assertThat(Lab.get(node.load(document)).head().text().textContent())
                    .isEqualTo("x".repeat(50));
            assertThat(LAB.log.after(document, 0)).hasSize(50);
        } finally {
            node.stop();
        }
    }

    /** etherpad-lite #5137, #3515. */
    @Test
    void aNodeThatIsKilledLeavesNoTextStuckOrReset() throws SQLException {
        var document = LAB.document();
        var killed = LAB.node();
        var writer = LAB.editor(killed, document);
        var step = Lab.insert(1, "x").getFirst();
        Lab.get(writer.send(0, Collections.nCopies(Keeper.STEPS_BETWEEN, step)));
        var underWay = writer.send(Keeper.STEPS_BETWEEN, Lab.insert(1, "last"));
        // Nothing is kept and nobody is told goodbye: another takes over in the middle of it.
        var next = LAB.node();
        try {
            var again = new Lab.Editor(next, writer.line, writer.author);
            if (again.seq == 1) {
                Lab.get(again.send(Keeper.STEPS_BETWEEN, Lab.insert(1, "last")));
            }
            Lab.get(again.send(again.head().version(), Lab.insert(1, "on")));
            assertThat(again.head().text().textContent())
                    .isEqualTo("onlast" + "x".repeat(Keeper.STEPS_BETWEEN));
            assertThat(LAB.log.after(document, 0).stream().map(LoggedBatch::seq))
                    .containsExactly(1L, 2L, 3L);
            Lab.get(underWay);
        } finally {
            next.stop();
            killed.stop();
        }
        asOwner("delete from documents.snapshot");
        var fromLog = new TextLoader(LAB.log, LAB.kept).load(document).head();
        assertThat(fromLog.text().textContent()).startsWith("onlastx");
        assertThat(fromLog.version()).isEqualTo(Keeper.STEPS_BETWEEN + 2L);
    }
}
