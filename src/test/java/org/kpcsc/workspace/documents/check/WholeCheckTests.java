package org.kpcsc.workspace.documents.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.intThat;
import static org.mockito.Mockito.atLeast;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.verify;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.TextCheck;
import org.kpcsc.workspace.documents.TextFault;
import org.kpcsc.workspace.documents.TextsFoundWrong;
import org.kpcsc.workspace.documents.authority.Authorities;
import org.kpcsc.workspace.documents.authority.Lab;
import org.kpcsc.workspace.documents.authority.Texts;
import org.kpcsc.workspace.documents.log.DocumentTable;
import org.kpcsc.workspace.documents.log.Log;
import org.kpcsc.workspace.documents.log.Snapshot;
import org.kpcsc.workspace.documents.model.WorkspaceSchema;

/** A check finds whatever somebody does to the tables, names it, and lets the rest be. */
class WholeCheckTests {

    private static final int MANY_STEPS = 260_000;
    private static final int MANY_ENOUGH_FOR_A_KEPT_TEXT = 2_100;

    private final Lab lab = new Lab();
    private final Log log = spy(lab.log);
    private final List<Object> published = new ArrayList<>();
    private final CheckTable table = new CheckTable(lab.jdbc, Clock.systemUTC());
    private final Authorities node = lab.node();
    private final WholeCheck check =
            new WholeCheck(
                    new DocumentTable(lab.jdbc),
                    new LogCheck(log, lab.kept, node),
                    table,
                    lab.pool.transactions(),
                    published::add,
                    Clock.systemUTC());

    @AfterEach
    void close() {
        node.stop();
        lab.close();
    }

    @Test
    void findsNothingWrongInADatabaseThatNobodyTamperedWith() {
        written(3);
        written(0);
        var done = check.run(table.begin());
        assertThat(done.isSound()).isTrue();
        assertThat(done.documents()).isEqualTo(2);
        assertThat(done.steps()).isEqualTo(3);
        assertThat(published).isEmpty();
        assertThat(table.latest()).map(TextCheck::steps).contains(3L);
    }

    @Test
    void namesAKeptTextThatIsAnotherAndSetsItAside() {
        var document = written(3);
        var other = Texts.write(WorkspaceSchema.emptyDocument());
        tamper("update documents.snapshot set content = '" + other + "'");

        var fault = only(check.run(table.begin()));
        assertThat(fault.document()).isEqualTo(document);
        assertThat(fault.kind()).isEqualTo(TextFault.Kind.KEPT_TEXT);
        assertThat(fault.version()).isEqualTo(3);
        assertThat(fault.expected())
                .isEqualTo(Texts.hash(node.textAt(document, 3)) + " at version 3");
        assertThat(fault.found())
                .isEqualTo(Texts.hash(WorkspaceSchema.emptyDocument()) + " at version 3");
        assertThat(lab.kept.ordinals(document)).isEmpty();
        assertThat(aside()).containsExactly(other);
        assertThat(check.run(table.begin()).isSound()).isTrue();
    }

    @Test
    void aTextThatStoodOnAWrongOneIsLoadedAnew() {
        var document = filled(MANY_ENOUGH_FOR_A_KEPT_TEXT);
        var wrong = WorkspaceSchema.emptyDocument();
        var head = new Replay(document, fault -> {});
        head.begin(Texts.write(wrong));
        log.page(document, 0, 1).forEach(head::apply);
        lab.kept.keep(document, new Snapshot(50, 50, Texts.write(head.text())));
        assertThat(Lab.get(node.load(document)).head().text()).isEqualTo(head.text());
        only(check.run(table.begin()));
        assertThat(Lab.get(node.load(document)).head().text()).isEqualTo(wrong);
    }

    @Test
    void namesABatchThatSomebodyChanged() {
        var document = written(3);
        tamper("update documents.batch set steps = replace(steps, '\"x\"', '\"y\"')");
        var fault = only(check.run(table.begin()));
        assertThat(fault.document()).isEqualTo(document);
        assertThat(fault.kind()).isEqualTo(TextFault.Kind.KEPT_TEXT);
    }

    @Test
    void namesABatchThatAppliesNoMore() {
        written(3);
        tamper("update documents.batch set steps = replace(steps, '\"from\":1', '\"from\":99')");
        var fault = only(check.run(table.begin()));
        assertThat(fault.kind()).isEqualTo(TextFault.Kind.STEPS);
        assertThat(fault.version()).isZero();
        assertThat(fault.expected()).isEqualTo("batch 1 that applies");
    }

    @Test
    void namesAGapAndKeepsWhatWasKeptBehindIt() {
        var document = written(3);
        tamper("delete from documents.batch where ordinal = 2");
        var fault = only(check.run(table.begin()));
        assertThat(fault.kind()).isEqualTo(TextFault.Kind.ORDER);
        assertThat(fault.version()).isEqualTo(1);
        assertThat(fault.expected()).isEqualTo("batch 2 at version 1");
        assertThat(fault.found()).isEqualTo("batch 3 at version 2");
        assertThat(lab.kept.ordinals(document)).containsExactly(3L);
    }

    @Test
    void namesAnEndThatWasCutOff() {
        written(3);
        tamper("delete from documents.batch where ordinal = 3");
        var fault = only(check.run(table.begin()));
        assertThat(fault.kind()).isEqualTo(TextFault.Kind.KEPT_TEXT);
        assertThat(fault.expected()).isEqualTo("the end of the log");
        assertThat(fault.found()).isEqualTo("a text kept after batch 3");
    }

    @Test
    void namesAFirstTextThatIsNone() {
        var document = written(0);
        tamper("update documents.document set initial = '{}'");
        var fault = only(check.run(table.begin()));
        assertThat(fault.document()).isEqualTo(document);
        assertThat(fault.expected()).isEqualTo("a text at version 0");
    }

    @Test
    void goesOnToTheOthersAndMakesKnownWhatItFound() {
        written(2);
        var broken = written(2);
        written(2);
        tamper("delete from documents.batch where ordinal = 1 and document = '" + broken + "'");
        var done = check.run(table.begin());
        assertThat(done.documents()).isEqualTo(3);
        assertThat(only(done).document()).isEqualTo(broken);
        assertThat(published).containsExactly(new TextsFoundWrong(done));
        assertThat(table.latest().orElseThrow().faults()).isEqualTo(done.faults());
    }

    @Test
    void oneNightHasOneCheckWhicheverNodeItIs() {
        var night = LocalDate.of(2026, 11, 27);
        assertThat(table.beginAt(night)).isPresent();
        assertThat(new CheckTable(lab.jdbc, Clock.systemUTC()).beginAt(night)).isEmpty();
        assertThat(table.beginAt(night.plusDays(1))).isPresent();
    }

    @Test
    void aNightWhoseCheckBrokeOffHasAnotherHoursLater() {
        var night = LocalDate.of(2026, 11, 27);
        var begun = at("02:00").beginAt(night);
        assertThat(begun).isPresent();
        assertThat(at("04:45").beginAt(night)).isEmpty();
        var another = at("05:15").beginAt(night);
        assertThat(another).isPresent();
        at("05:20")
                .end(another.get(), new TextCheck(Instant.EPOCH, Instant.EPOCH, 0, 0, List.of()));
        assertThat(at("23:45").beginAt(night)).isEmpty();
    }

    private CheckTable at(String time) {
        var now = Instant.parse("2026-11-27T" + time + ":00Z");
        return new CheckTable(lab.jdbc, Clock.fixed(now, ZoneOffset.UTC));
    }

    @Test
    void readsALongLogPageByPage() {
        var document = filled(MANY_STEPS);
        var done = check.run(table.begin());
        assertThat(done.isSound()).isTrue();
        assertThat(done.steps()).isEqualTo(MANY_STEPS);
        verify(log, atLeast(MANY_STEPS / 200)).page(eq(document), anyLong(), anyInt());
        verify(log, never()).page(any(), anyLong(), intThat(most -> most > 200));
        verify(log, never()).after(any(), anyLong());
        verify(log, never()).between(any(), anyLong(), anyLong());
    }

    /** A document of so many steps, with its last text kept where there are any. */
    private DocumentId written(int steps) {
        var document = lab.document();
        var editor = lab.editor(node, document);
        for (int step = 0; step < steps; step++) {
            Lab.get(editor.send(step, Lab.insert(1, "x")));
        }
        var head = editor.head();
        if (steps > 0) {
            lab.kept.keep(document, new Snapshot(head.ordinal(), head.version(), head.json()));
        }
        return document;
    }

    /** A document of so many steps, a letter written and taken away again by turns. */
    private DocumentId filled(int steps) {
        var document = lab.document();
        lab.jdbc
                .sql(
                        """
                        insert into documents.batch (document, ordinal, version, client, seq, person,
                                                     organisation, at, step_count, steps)
                        select :document, n, n - 1, :client, n, :client, :client, now(), 1,
                               case when n % 2 = 0
                               then '[{"stepType":"replace","from":1,"to":2}]'
                               else '[{"stepType":"replace","from":1,"to":1,'
                                    || '"slice":{"content":[{"type":"text","text":"x"}]}}]' end
                          from generate_series(1, :steps) n
                        """)
                .param("document", document.value())
                .param("client", UUID.randomUUID())
                .param("steps", steps)
                .update();
        return document;
    }

    private void tamper(String sql) {
        try (var connection = lab.database.asOwner();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> aside() {
        var found = new ArrayList<String>();
        try (var connection = lab.database.asOwner();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select content from documents.snapshot_aside")) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TextFault only(TextCheck done) {
        assertThat(done.faults()).hasSize(1);
        return done.faults().getFirst();
    }
}
