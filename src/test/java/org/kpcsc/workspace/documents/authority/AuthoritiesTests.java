package org.kpcsc.workspace.documents.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.EditingMode;
import org.kpcsc.workspace.documents.log.LineId;
import org.kpcsc.workspace.documents.log.LoggedBatch;
import org.kpcsc.workspace.documents.log.Snapshot;
import org.kpcsc.workspace.documents.step.Step;
import org.kpcsc.workspace.kernel.NotFoundException;
import org.kpcsc.workspace.kernel.PersonId;

class AuthoritiesTests {

    private static final Lab LAB = new Lab();
    private static final Authorities NODE = LAB.node();

    @AfterAll
    static void stop() {
        NODE.stop();
        LAB.close();
    }

    @Test
    void ordersStepsOfTwoWritersWhoDidNotSeeEachOther() {
        var document = LAB.document();
        var one = LAB.editor(NODE, document);
        var two = LAB.editor(NODE, document);
        var first = one.send(0, Lab.insert(1, "one"));
        var second = two.send(0, Lab.insert(1, "two"));
        assertThat(accepted(first)).returns(1L, LoggedBatch::ordinal);
        assertThat(accepted(second))
                .returns(2L, LoggedBatch::ordinal)
                .returns(1L, LoggedBatch::version);
        assertThat(one.head().text().textContent()).isEqualTo("onetwo");
        assertThat(LAB.log.after(document, 0)).hasSize(2);
    }

    @Test
    void acknowledgesARepetitionWithoutApplyingItAgain() {
        var editor = LAB.editor(NODE, LAB.document());
        var first = accepted(editor.send(1, 0, Lab.insert(1, "once")));
        var again = Lab.get(editor.send(1, 0, Lab.insert(1, "once")));
        assertThat(again).isInstanceOf(Outcome.Repeated.class);
        assertThat(((Outcome.Repeated) again).batch().ordinal()).isEqualTo(first.ordinal());
        assertThat(editor.head().text().textContent()).isEqualTo("once");
    }

    @Test
    void acknowledgesARepetitionThatComesBeforeTheCommit() {
        var editor = LAB.editor(NODE, LAB.document());
        var outcomes =
                List.of(
                        editor.send(1, 0, Lab.insert(1, "once")),
                        editor.send(1, 0, Lab.insert(1, "once")));
        assertThat(outcomes.stream().map(Lab::get).map(Object::getClass).toList())
                .isEqualTo(List.of(Outcome.Accepted.class, Outcome.Repeated.class));
        assertThat(editor.head().text().textContent()).isEqualTo("once");
    }

    @Test
    void refusesANumberThatIsNotTheNext() {
        var editor = LAB.editor(NODE, LAB.document());
        assertThat(refused(editor.send(2, 0, Lab.insert(1, "a")))).isEqualTo(Refusal.CONFLICT);
        assertThat(refused(editor.send(0, 0, Lab.insert(1, "a")))).isEqualTo(Refusal.CONFLICT);
        assertThat(accepted(editor.send(1, 0, Lab.insert(1, "a"))).seq()).isEqualTo(1);
    }

    @Test
    void refusesWhatDoesNotApplyAndKeepsTheNumberFree() {
        var editor = LAB.editor(NODE, LAB.document());
        assertThat(refused(editor.send(1, 0, Lab.insert(7, "a")))).isEqualTo(Refusal.MALFORMED);
        assertThat(refused(editor.send(1, 5, Lab.insert(1, "a")))).isEqualTo(Refusal.MALFORMED);
        assertThat(refused(editor.send(1, 0, Lab.insert(0, "a"))))
                .isIn(Refusal.MALFORMED, Refusal.SCHEMA);
        assertThat(accepted(editor.send(1, 0, Lab.insert(1, "a"))).seq()).isEqualTo(1);
    }

    @Test
    void refusesWhatNestsDeeperStepByStepAndGoesOn() {
        var deep = LAB.editor(NODE, LAB.document());
        assertThat(refused(deep.send(0, nesting(300)))).isEqualTo(Refusal.MALFORMED);
        assertThat(refused(deep.send(1, 0, nesting(500)))).isEqualTo(Refusal.MALFORMED);
        var other = LAB.editor(NODE, LAB.document());
        assertThat(accepted(other.send(0, Lab.insert(1, "on")))).returns(1L, LoggedBatch::ordinal);
    }

    /** Each step puts as many quotations as a slice may have into the innermost one of the last. */
    private static List<Step> nesting(int steps) {
        int levels = 90;
        var slice =
                "{\"type\":\"blockquote\",\"content\":[".repeat(levels)
                        + "{\"type\":\"paragraph\"}"
                        + "]}".repeat(levels);
        return IntStream.range(0, steps)
                .mapToObj(step ->
                        """
                        {"stepType":"replace","from":%1$d,"to":%1$d,"slice":{"content":[%2$s]}}
                        """
                                .formatted(step * levels, slice))
                .collect(
                        Collectors.collectingAndThen(
                                Collectors.joining(",", "[", "]"), Texts::readSteps));
    }

    @Test
    void goesOnAfterAnError() {
        var editor = LAB.editor(NODE, LAB.document());
        var failing =
                editor.send(1, 0, Lab.insert(1, "a"), AuthoritiesTests::failOnTheCommittingThread);
        assertThatThrownBy(() -> Lab.get(failing)).hasRootCauseInstanceOf(StackOverflowError.class);
        assertThat(accepted(editor.send(0, Lab.insert(1, "on")))).returns(1L, LoggedBatch::ordinal);
    }

    private static EditingMode failOnTheCommittingThread() {
        if (Thread.currentThread().getName().equals("documents-committer")) {
            throw new StackOverflowError();
        }
        return EditingMode.WRITE;
    }

    @Test
    void refusesAVersionInTheMiddleOfABatch() {
        var editor = LAB.editor(NODE, LAB.document());
        var two = new ArrayList<>(Lab.insert(1, "a"));
        two.addAll(Lab.insert(2, "b"));
        accepted(editor.send(0, two));
        assertThat(refused(editor.send(1, Lab.insert(1, "c")))).isEqualTo(Refusal.MALFORMED);
    }

    @Test
    void refusesReadersAndLetsThemRepeatWhatTheyWroteBefore() {
        var editor = LAB.editor(NODE, LAB.document());
        accepted(editor.send(1, 0, Lab.insert(1, "a")));
        editor.mode = EditingMode.READ;
        assertThat(refused(editor.send(2, 1, Lab.insert(1, "b")))).isEqualTo(Refusal.MODE);
        assertThat(Lab.get(editor.send(1, 0, Lab.insert(1, "a"))))
                .isInstanceOf(Outcome.Repeated.class);
    }

    @Test
    void refusesWhatIsLaterThanTwoThousandSteps() {
        var document = LAB.document();
        var fast = LAB.editor(NODE, document);
        var slow = LAB.editor(NODE, document);
        var step = Lab.insert(1, "x").getFirst();
        accepted(fast.send(0, Collections.nCopies(2_000, step)));
        assertThat(accepted(slow.send(1, 0, Lab.insert(1, "in time"))).version()).isEqualTo(2_000);
        assertThat(refused(slow.send(2, 0, Lab.insert(1, "late")))).isEqualTo(Refusal.BEHIND);
    }

    @Test
    void refusesWhatWouldTakeSecondsToCarry() {
        var document = LAB.document();
        var fast = LAB.editor(NODE, document);
        var slow = LAB.editor(NODE, document);
        for (int i = 0; i < 50; i++) {
            accepted(fast.send(i, Lab.insert(1, "x")));
        }
        assertThat(refused(slow.send(1, 0, insertions(2_000)))).isEqualTo(Refusal.BEHIND);
        assertThat(accepted(slow.send(1, 50, insertions(2_000))).count()).isEqualTo(2_000);
    }

    @Test
    void keepsNobodyWaitingForALongAndLateBatch() {
        var document = LAB.document();
        var late = LAB.editor(NODE, document);
        var neighbour = LAB.editor(NODE, document);
        var elsewhere = LAB.editor(NODE, LAB.document());
        accepted(neighbour.send(0, Lab.insert(1, "x")));
        var carried = late.send(0, insertions(4_000));
        accepted(elsewhere.send(0, Lab.insert(1, "x")));
        accepted(neighbour.send(1, Lab.insert(1, "x")));
        assertThat(carried).isNotDone();
        assertThat(accepted(carried).version()).isGreaterThanOrEqualTo(2);
        assertThat(late.head().text().textContent()).hasSize(4_002);
    }

    @Test
    void carriesOneLongBatchOfAPersonAtATime() {
        var document = LAB.document();
        var neighbour = LAB.editor(NODE, document);
        var one = LAB.editor(NODE, document);
        var other = new Lab.Editor(NODE, new LineId(document, UUID.randomUUID()), one.author);
        for (int i = 0; i < 10; i++) {
            accepted(neighbour.send(i, Lab.insert(1, "x")));
        }
        var first = one.send(1, 0, insertions(1_500));
        assertThat(refused(other.send(1, 0, insertions(1_500)))).isEqualTo(Refusal.BEHIND);
        accepted(first);
        long caughtUp = other.head().version();
        assertThat(accepted(other.send(1, caughtUp, insertions(10))).count()).isEqualTo(10);
    }

    private static List<Step> insertions(int count) {
        return Collections.nCopies(count, Lab.insert(1, "y").getFirst());
    }

    @Test
    void loadsOnTopOfAKeptTextAndStillRebasesLateSteps() {
        var document = LAB.document();
        var editor = LAB.editor(NODE, document);
        for (int i = 0; i < 27; i++) {
            accepted(
                    editor.send(i * 100L, Collections.nCopies(100, Lab.insert(1, "x").getFirst())));
        }
        await(() -> LAB.kept.textBefore(document, 2_700).orElseThrow().version() > 0);
        var restarted = LAB.node();
        try {
            var late = LAB.editor(restarted, document);
            assertThat(late.head().hash()).isEqualTo(editor.head().hash());
            assertThat(accepted(late.send(700, Lab.insert(1, "late"))).version()).isEqualTo(2_700);
        } finally {
            restarted.stop();
        }
    }

    @Test
    void rebasesWhatIsAsLateAsAllowedOverATextKeptJustThere() {
        var document = LAB.document();
        var editor = LAB.editor(NODE, document);
        for (int i = 0; i < 21; i++) {
            accepted(editor.send(i * 100L, insertions(100)));
        }
        var then = Texts.write(new TextLoader(LAB.log, LAB.kept).textAt(document, 100));
        LAB.kept.keep(document, new Snapshot(1, 100, then));
        var restarted = LAB.node();
        try {
            accepted(LAB.editor(restarted, document).send(100, Lab.insert(1, "late")));
        } finally {
            restarted.stop();
        }
    }

    @Test
    void opensWhatWasKeptBehindAGapInTheLog() throws SQLException {
        var document = LAB.document();
        var editor = LAB.editor(NODE, document);
        for (int i = 0; i < 6; i++) {
            accepted(editor.send(i * 100L, insertions(100)));
        }
        var head = editor.head();
        LAB.kept.keep(document, new Snapshot(head.ordinal(), head.version(), head.json()));
        try (var owner = LAB.database.asOwner();
                var gap =
                        owner.prepareStatement(
                                "delete from documents.batch where document = ? and ordinal = 2")) {
            gap.setObject(1, document.value());
            assertThat(gap.executeUpdate()).isOne();
        }
        var restarted = LAB.node();
        try {
            var next = LAB.editor(restarted, document);
            assertThat(next.head().hash()).isEqualTo(head.hash());
            accepted(next.send(600, Lab.insert(1, "on")));
        } finally {
            restarted.stop();
        }
    }

    @Test
    void tellsTheTextAtEveryVersionAndWhoWroteIt() {
        var document = LAB.document();
        var one = LAB.editor(NODE, document);
        var two = LAB.editor(NODE, document);
        accepted(one.send(0, Lab.insert(1, "a")));
        accepted(two.send(1, Lab.insert(2, "b")));
        assertThat(NODE.textAt(document, 0).textContent()).isEmpty();
        assertThat(NODE.textAt(document, 1).textContent()).isEqualTo("a");
        assertThat(NODE.textAt(document, 2).textContent()).isEqualTo("ab");
        assertThat(LAB.authors.upTo(document, 1)).containsExactly(one.author);
        assertThat(LAB.authors.upTo(document, 2)).containsExactly(one.author, two.author);
    }

    @Test
    void commitsNothingThatCameByAnEarlierConnection() {
        var editor = LAB.editor(NODE, LAB.document());
        long earlier = editor.epoch;
        editor.enter();
        long latest = editor.epoch;
        editor.epoch = earlier;
        assertThat(Lab.get(editor.send(1, 0, Lab.insert(1, "old"))))
                .isInstanceOf(Outcome.Fenced.class);
        editor.epoch = latest;
        assertThat(accepted(editor.send(1, 0, Lab.insert(1, "new"))).seq()).isEqualTo(1);
        assertThat(editor.head().text().textContent()).isEqualTo("new");
    }

    @Test
    void knowsWhatIsAcknowledgedWhateverIsUnderWayWhenAnEditorComesBack() {
        for (int i = 0; i < 30; i++) {
            var editor = LAB.editor(NODE, LAB.document());
            var sent = editor.send(1, 0, Lab.insert(1, "a"));
            var entrance = editor.enter();
            boolean committed = Lab.get(sent) instanceof Outcome.Accepted;
            assertThat(entrance.acknowledged()).isEqualTo(committed ? 1 : 0);
            assertThat(entrance.authority().head().version()).isEqualTo(committed ? 1 : 0);
        }
    }

    @Test
    void letsNobodyElseUseAnEditorsId() {
        var editor = LAB.editor(NODE, LAB.document());
        assertThat(NODE.enter(editor.line, PersonId.create())).isEmpty();
        assertThat(accepted(editor.send(0, Lab.insert(1, "a"))).seq()).isEqualTo(1);
    }

    @Test
    void holdsStepsBackWhileSomebodyFreezesTheText() throws SQLException {
        var document = LAB.document();
        var editor = LAB.editor(NODE, document);
        accepted(editor.send(0, Lab.insert(1, "before")));
        try (var freezer = LAB.database.asApplication()) {
            freezer.setAutoCommit(false);
            freeze(freezer, document);
            var during = editor.send(1, Lab.insert(1, "during"));
            var elsewhere = LAB.editor(NODE, LAB.document());
            accepted(elsewhere.send(0, Lab.insert(1, "nobody waits for it")));
            assertThat(during).isNotDone();
            freezer.commit();
            assertThat(refused(during)).isEqualTo(Refusal.LOCKED);
        }
        assertThat(LAB.log.version(document)).isEqualTo(1);
    }

    @Test
    void takesStepsInWhenTheFreezeIsRolledBack() throws SQLException {
        var document = LAB.document();
        var editor = LAB.editor(NODE, document);
        try (var freezer = LAB.database.asApplication()) {
            freezer.setAutoCommit(false);
            freeze(freezer, document);
            var during = editor.send(0, Lab.insert(1, "during"));
            freezer.rollback();
            assertThat(accepted(during).ordinal()).isEqualTo(1);
        }
    }

    @Test
    void twoNodesOnOneDatabaseAgree() {
        var other = LAB.node();
        try {
            var document = LAB.document();
            var editors =
                    IntStream.range(0, 6)
                            .mapToObj(i -> LAB.editor(i % 2 == 0 ? NODE : other, document))
                            .toList();
            var writers =
                    editors.stream()
                            .map(editor -> CompletableFuture.runAsync(() -> write(editor, 40)))
                            .toList();
            writers.forEach(Lab::get);
            var batches = LAB.log.after(document, 0);
            assertThat(batches.stream().map(LoggedBatch::ordinal))
                    .containsExactlyElementsOf(LongStream.rangeClosed(1, 240).boxed().toList());
            for (var node : List.of(NODE, other)) {
                node.poll(Set.of(document));
                await(() -> Lab.get(node.load(document)).head().ordinal() == 240);
            }
            var fromLog = new TextLoader(LAB.log, LAB.kept).load(document).head().hash();
            assertThat(Lab.get(NODE.load(document)).head().hash()).isEqualTo(fromLog);
            assertThat(Lab.get(other.load(document)).head().hash()).isEqualTo(fromLog);
        } finally {
            other.stop();
        }
    }

    private static void write(Lab.Editor editor, int times) {
        for (int i = 0; i < times; i++) {
            accepted(editor.send(editor.head().version(), Lab.insert(1, "k")));
        }
    }

    @Test
    void fiftyWhoOpenAtOnceFindOneDocument() {
        var document = LAB.document();
        var opened =
                IntStream.range(0, 50)
                        .mapToObj(i ->
                                CompletableFuture.supplyAsync(() -> Lab.get(NODE.load(document))))
                        .toList();
        assertThat(opened.stream().map(Lab::get).distinct()).hasSize(1);
        assertThat(LAB.log.after(document, 0)).isEmpty();
    }

    @Test
    void aDocumentThatCouldNotBeLoadedIsNotTakenForAnEmptyOne() {
        var document = DocumentId.create();
        assertThatThrownBy(() -> Lab.get(NODE.load(document)))
                .hasCauseInstanceOf(NotFoundException.class);
        LAB.create(document);
        assertThat(accepted(LAB.editor(NODE, document).send(0, Lab.insert(1, "a"))).ordinal())
                .isEqualTo(1);
    }

    private static void freeze(Connection connection, DocumentId document) throws SQLException {
        try (var freeze =
                connection.prepareStatement(
                        "update documents.document set locked = true where id = ?")) {
            freeze.setObject(1, document.value());
            freeze.executeUpdate();
        }
    }

    private static LoggedBatch accepted(CompletableFuture<Outcome> outcome) {
        assertThat(Lab.get(outcome)).isInstanceOf(Outcome.Accepted.class);
        return ((Outcome.Accepted) Lab.get(outcome)).batch();
    }

    private static Refusal refused(CompletableFuture<Outcome> outcome) {
        assertThat(Lab.get(outcome)).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused) Lab.get(outcome)).reason();
    }

    private static void await(BooleanSupplier condition) {
        Awaitility.await()
                .atMost(20, TimeUnit.SECONDS)
                .pollInterval(10, TimeUnit.MILLISECONDS)
                .until(condition::getAsBoolean);
    }
}
