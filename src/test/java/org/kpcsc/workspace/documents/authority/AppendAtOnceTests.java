package org.kpcsc.workspace.documents.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kpcsc.workspace.documents.authority.Lab.get;
import static org.kpcsc.workspace.documents.authority.Lab.insert;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.log.Gate;
import org.kpcsc.workspace.documents.log.LoggedBatch;

/** What is appended in one turn to the database is appended only where all is as expected. */
class AppendAtOnceTests {

    private static final Lab LAB = new Lab();
    private static final Authorities NODE = LAB.node();

    private final DocumentId document = LAB.document();
    private final Lab.Editor editor = LAB.editor(NODE, document);

    @AfterAll
    static void close() {
        NODE.stop();
        LAB.close();
    }

    @Test
    void appendsWhereNothingHasChanged() {
        assertThat(append(new Gate(false, editor.epoch, 0), batch(1, 0, 1))).isTrue();
        assertThat(batches()).isOne();
    }

    @Test
    void appendsNothingForAConnectionThatIsNotTheLatest() {
        assertThat(append(new Gate(false, editor.epoch - 1, 0), batch(1, 0, 1))).isFalse();
        assertThat(batches()).isZero();
    }

    @Test
    void appendsNothingToAFrozenText() {
        LAB.jdbc
                .sql("update documents.document set locked = true where id = ?")
                .param(document.value())
                .update();
        assertThat(append(new Gate(false, editor.epoch, 0), batch(1, 0, 1))).isFalse();
        assertThat(batches()).isZero();
    }

    @Test
    void appendsNothingOfAllWhereTheLogHasMovedOn() {
        get(editor.send(0, insert(1, "a")));
        var gate = new Gate(false, editor.epoch, 1);
        assertThat(append(gate, batch(2, 1, 2), batch(1, 0, 3))).isFalse();
        assertThat(batches()).isOne();
    }

    @Test
    void whoeverTypesOnIsRefusedOnceTheTextIsFrozenAndTakenOnceItIsFree() {
        get(editor.send(0, insert(1, "a")));
        get(editor.send(1, insert(2, "b")));
        freeze(true);
        assertThat(get(editor.send(3, 2, insert(3, "c"))))
                .isEqualTo(new Outcome.Refused(Refusal.LOCKED));
        freeze(false);
        assertThat(get(editor.send(3, 2, insert(3, "c")))).isInstanceOf(Outcome.Accepted.class);
        assertThat(get(editor.send(4, 3, insert(4, "d")))).isInstanceOf(Outcome.Accepted.class);
        assertThat(editor.head().text().textContent()).isEqualTo("abcd");
    }

    private void freeze(boolean locked) {
        LAB.jdbc
                .sql("update documents.document set locked = ? where id = ?")
                .params(locked, document.value())
                .update();
    }

    private boolean append(Gate gate, LoggedBatch... batches) {
        return LAB.writer.appendAtOnce(
                Map.of(editor.line, gate), Map.of(document, List.of(batches)), List.of());
    }

    private LoggedBatch batch(long ordinal, long version, long seq) {
        var steps = Texts.writeSteps(insert(1, "x"));
        return new LoggedBatch(
                ordinal,
                version,
                editor.line.client(),
                seq,
                editor.author,
                Instant.EPOCH,
                1,
                steps);
    }

    private int batches() {
        return LAB.log.after(document, 0).size();
    }
}
