package org.kpcsc.workspace.documents.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kpcsc.workspace.documents.Authorship;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.EditingMode;
import org.kpcsc.workspace.documents.log.LineId;
import org.kpcsc.workspace.documents.log.LoggedBatch;
import org.kpcsc.workspace.documents.model.Fragment;
import org.kpcsc.workspace.documents.model.Mark;
import org.kpcsc.workspace.documents.model.MarkSet;
import org.kpcsc.workspace.documents.model.ModelException;
import org.kpcsc.workspace.documents.model.Node;
import org.kpcsc.workspace.documents.model.Slice;
import org.kpcsc.workspace.documents.model.WorkspaceSchema;
import org.kpcsc.workspace.documents.step.AddMarkStep;
import org.kpcsc.workspace.documents.step.RemoveMarkStep;
import org.kpcsc.workspace.documents.step.ReplaceStep;
import org.kpcsc.workspace.documents.step.Step;
import org.kpcsc.workspace.documents.suggestion.Rejection;
import org.kpcsc.workspace.documents.suggestion.Suggestion;
import org.kpcsc.workspace.documents.suggestion.SuggestionId;
import org.kpcsc.workspace.kernel.OrganisationId;

/** What suggesters may do is decided after the rebase; whose a suggestion is, by the log's keys. */
class SuggestingTests {

    private static final Lab LAB = new Lab();
    private static final Authorities NODE = LAB.node();

    private DocumentId document;
    private Lab.Editor writer;
    private Lab.Editor suggester;

    @AfterAll
    static void stop() {
        NODE.stop();
        LAB.close();
    }

    @BeforeEach
    void aTextOfFiveLetters() {
        document = LAB.document();
        writer = LAB.editor(NODE, document);
        suggester = suggester(NODE);
        accepted(writer.send(0, Lab.insert(1, "plain")));
    }

    private Lab.Editor suggester(Authorities node) {
        var editor = LAB.editor(node, document);
        editor.mode = EditingMode.SUGGEST;
        return editor;
    }

    private static UUID id() {
        return UUID.randomUUID();
    }

    private static Mark mark(String type, UUID id) {
        return WorkspaceSchema.version1().mark(type, Map.of("id", id.toString()));
    }

    private static ReplaceStep insertion(int at, String text, UUID id) {
        var inserted = WorkspaceSchema.version1().text(text, mark("insertion", id));
        return new ReplaceStep(at, at, new Slice(Fragment.of(inserted), 0, 0));
    }

    private static List<Step> suggested(int at, String text, UUID id) {
        return List.of(insertion(at, text, id));
    }

    private static List<Step> marked(int from, int to, UUID id) {
        return List.of(new AddMarkStep(from, to, mark("deletion", id)));
    }

    private static List<Step> without(int from, int to) {
        return List.of(new ReplaceStep(from, to, Slice.EMPTY));
    }

    private String text() {
        return writer.head().text().textContent();
    }

    private Suggestion owner(UUID id) {
        return owner(NODE, new SuggestionId(id));
    }

    private Suggestion owner(Authorities node, SuggestionId id) {
        var known = Lab.get(node.load(document)).suggestions();
        return Objects.requireNonNull(known.find(id));
    }

    private List<Suggestion> stored() {
        return LAB.log.suggestions(document);
    }

    // What is taken

    @Test
    void takesSuggestionsAndNothingElse() {
        assertThat(refused(suggester.send(1, 1, Lab.insert(1, "x")))).isEqualTo(Refusal.MODE);
        assertThat(refused(suggester.send(1, 1, without(1, 2)))).isEqualTo(Refusal.MODE);
        assertThat(accepted(suggester.send(1, 1, suggested(1, "new", id()))).seq()).isEqualTo(1);
        assertThat(accepted(suggester.send(2, 2, marked(4, 9, id()))).seq()).isEqualTo(2);
        assertThat(text()).isEqualTo("newplain");
    }

    @Test
    void refusesAnIdThatIsNone() {
        assertThat(
                        Stream.of(
                                        "\"1\"",
                                        "1",
                                        "\"" + id().toString().toUpperCase(Locale.ROOT) + "\"")
                                .map(SuggestingTests::withId))
                .allSatisfy(json ->
                        assertThat(catchThrowable(() -> Texts.readSteps(json)))
                                .isInstanceOf(ModelException.class));
    }

    private static String withId(String id) {
        return "[{\"stepType\":\"addMark\",\"from\":1,\"to\":2,\"mark\":{\"type\":\"deletion\","
                + "\"attrs\":{\"id\":"
                + id
                + "}}}]";
    }

    @Test
    void refusesWhoMayOnlyComment() {
        suggester.mode = EditingMode.COMMENT;
        assertThat(refused(suggester.send(1, 1, suggested(1, "new", id()))))
                .isEqualTo(Refusal.MODE);
    }

    // The three cases that have broken simpler rules

    @Test
    void letsNobodyDeleteWhatAnotherSuggests() {
        accepted(suggester.send(1, suggested(1, "theirs", id())));
        var other = suggester(NODE);
        assertThat(refused(other.send(1, 2, without(1, 7)))).isEqualTo(Refusal.MODE);
        accepted(suggester.send(2, without(1, 7)));
        assertThat(text()).isEqualTo("plain");
    }

    @Test
    void letsSuggestTheDeletionOfWhatAnotherInserted() {
        accepted(suggester.send(1, suggested(1, "theirs", id())));
        var other = suggester(NODE);
        var deletion = id();
        accepted(other.send(2, marked(1, 7, deletion)));
        accepted(other.send(3, List.of(new RemoveMarkStep(1, 7, mark("deletion", deletion)))));
        assertThat(text()).isEqualTo("theirsplain");
    }

    @Test
    void refusesWhatWasRightAsSentAndIsWrongOverAnAcceptance() {
        var insertion = id();
        accepted(suggester.send(1, 1, suggested(1, "mine", insertion)));
        accepted(writer.send(2, List.of(new RemoveMarkStep(1, 5, mark("insertion", insertion)))));
        assertThat(refused(suggester.send(2, 2, without(1, 4)))).isEqualTo(Refusal.MODE);
        assertThat(text()).isEqualTo("mineplain");
        assertThat(accepted(suggester.send(2, 3, marked(1, 5, id()))).seq()).isEqualTo(2);
    }

    @Test
    void takesTheFirstOfTwoDecisionsOnOneReplacement() {
        var replacement = id();
        var one = List.<Step>of(insertion(1, "new", replacement));
        accepted(suggester.send(1, 1, one));
        accepted(suggester.send(2, 2, marked(4, 9, replacement)));
        var other = LAB.editor(NODE, document);
        var accepting = List.<Step>of(unmarked(1, 4, "insertion", replacement), taken(4, 9));
        var rejecting = List.<Step>of(unmarked(4, 9, "deletion", replacement), taken(1, 4));
        accepted(writer.send(3, accepting));
        assertThat(refused(other.send(1, 3, rejecting))).isEqualTo(Refusal.CONFLICT);
        assertThat(text()).isEqualTo("new");
        assertThat(accepted(other.send(1, 3, accepting)).seq()).isEqualTo(1);
        assertThat(text()).isEqualTo("new");
    }

    @Test
    void takesTheFirstOfTwoDecisionsOnAnInsertion() {
        var insertion = id();
        accepted(suggester.send(1, 1, suggested(1, "new", insertion)));
        var other = LAB.editor(NODE, document);
        var accepting = List.of(unmarked(1, 4, "insertion", insertion));
        accepted(writer.send(2, accepting));
        assertThat(refused(other.send(1, 2, without(1, 4)))).isEqualTo(Refusal.CONFLICT);
        assertThat(refused(suggester.send(2, 2, without(1, 4)))).isEqualTo(Refusal.CONFLICT);
        assertThat(text()).isEqualTo("newplain");
    }

    @Test
    void leavesNothingOfAcceptingWhatIsRejected() {
        var insertion = id();
        accepted(suggester.send(1, 1, suggested(1, "new", insertion)));
        var other = LAB.editor(NODE, document);
        accepted(writer.send(2, without(1, 4)));
        var accepting = List.of(unmarked(1, 4, "insertion", insertion));
        assertThat(accepted(other.send(1, 2, accepting)).count()).isZero();
        accepted(other.send(2, 2, without(1, 4)));
        assertThat(text()).isEqualTo("plain");
    }

    @Test
    void takesTheFirstOfTwoDecisionsOnADeletion() {
        var deletion = id();
        accepted(suggester.send(1, 1, marked(1, 3, deletion)));
        var other = LAB.editor(NODE, document);
        var rejecting = List.of(unmarked(1, 3, "deletion", deletion));
        accepted(writer.send(2, rejecting));
        assertThat(refused(other.send(1, 2, without(1, 3)))).isEqualTo(Refusal.CONFLICT);
        assertThat(accepted(other.send(1, 2, rejecting)).seq()).isEqualTo(1);
        assertThat(text()).isEqualTo("plain");
    }

    @Test
    void leavesNothingOfRejectingADeletionThatIsAccepted() {
        var deletion = id();
        accepted(suggester.send(1, 1, marked(1, 3, deletion)));
        var other = LAB.editor(NODE, document);
        accepted(writer.send(2, without(1, 3)));
        var rejecting = List.of(unmarked(1, 3, "deletion", deletion));
        assertThat(accepted(other.send(1, 2, rejecting)).count()).isZero();
        assertThat(text()).isEqualTo("ain");
    }

    @Test
    void letsAPartOfWhatIsAcceptedBeTakenOut() {
        var insertion = id();
        accepted(suggester.send(1, 1, suggested(1, "new", insertion)));
        var other = LAB.editor(NODE, document);
        accepted(writer.send(2, List.of(unmarked(1, 4, "insertion", insertion))));
        accepted(other.send(1, 2, without(1, 2)));
        assertThat(text()).isEqualTo("ewplain");
    }

    private static Step unmarked(int from, int to, String type, UUID id) {
        return new RemoveMarkStep(from, to, mark(type, id));
    }

    private static Step taken(int from, int to) {
        return without(from, to).getFirst();
    }

    // Attacks

    @Test
    void letsNobodyUseAnothersId() {
        var theirs = id();
        accepted(suggester.send(1, suggested(1, "theirs", theirs)));
        var other = suggester(NODE);
        assertThat(refused(other.send(1, 2, suggested(9, "x", theirs)))).isEqualTo(Refusal.MODE);
        assertThat(refused(other.send(1, 2, marked(8, 9, theirs)))).isEqualTo(Refusal.MODE);
        assertThat(owner(theirs).author()).isEqualTo(suggester.author);
    }

    @Test
    void letsNobodyPutWordsInAnothersMouth() {
        var theirs = id();
        accepted(suggester.send(1, suggested(1, "theirs", theirs)));
        var other = suggester(NODE);
        var forged = List.<Step>of(both("forged", id(), theirs));
        assertThat(refused(other.send(1, 2, forged))).isEqualTo(Refusal.MODE);
        var inTwoSteps =
                List.<Step>of(
                        insertion(1, "forged", id()),
                        new AddMarkStep(1, 7, mark("insertion", theirs)));
        assertThat(refused(other.send(1, 2, inTwoSteps))).isEqualTo(Refusal.MODE);
        assertThat(accepted(other.send(1, 2, List.of(both("their", id(), theirs)))).count())
                .isOne();
    }

    /** Words of one's own that somebody else seems to have suggested, too. */
    private static ReplaceStep both(String words, UUID own, UUID theirs) {
        var inserted =
                WorkspaceSchema.version1()
                        .text(words, mark("insertion", own), mark("insertion", theirs));
        return new ReplaceStep(1, 1, new Slice(Fragment.of(inserted), 0, 0));
    }

    @Test
    void anIdStaysItsAuthorsWhenNothingOfItIsLeft() {
        var theirs = id();
        accepted(suggester.send(1, suggested(1, "theirs", theirs)));
        accepted(writer.send(2, without(1, 7)));
        var other = suggester(NODE);
        assertThat(refused(other.send(1, 3, suggested(1, "x", theirs)))).isEqualTo(Refusal.MODE);
    }

    @Test
    void thePersonForAnotherOrganisationIsAnotherAuthor() {
        accepted(suggester.send(1, suggested(1, "theirs", id())));
        var elsewhere =
                new Lab.Editor(
                        NODE,
                        new LineId(document, UUID.randomUUID()),
                        new Authorship(suggester.author.person(), OrganisationId.create()));
        elsewhere.mode = EditingMode.SUGGEST;
        assertThat(refused(elsewhere.send(2, without(1, 7)))).isEqualTo(Refusal.MODE);
    }

    @Test
    void letsNobodyCallTheirOwnWhatStoodThereAndThenTakeItBack() {
        var claim = mark("insertion", id());
        assertThat(refused(suggester.send(1, 1, List.of(new AddMarkStep(1, 6, claim)))))
                .isEqualTo(Refusal.MODE);
        assertThat(
                        refused(
                                suggester.send(
                                        1,
                                        1,
                                        List.of(
                                                new AddMarkStep(1, 6, claim),
                                                new ReplaceStep(1, 6, Slice.EMPTY)))))
                .isEqualTo(Refusal.MODE);
        assertThat(stored()).isEmpty();
    }

    @Test
    void letsNobodyTakeOutAndPutBackWhatOthersAreWritingIn() {
        var plain = new Slice(Fragment.of(WorkspaceSchema.version1().text("plain")), 0, 0);
        var same = List.<Step>of(new ReplaceStep(1, 6, plain));
        assertThat(refused(suggester.send(1, 1, same))).isEqualTo(Refusal.MODE);
        accepted(writer.send(1, Lab.insert(3, "w")));
        assertThat(text()).isEqualTo("plwain");
    }

    @Test
    void refusesModificationsThatSayNothing() {
        var attrs = Map.of("id", id().toString(), "type", "colour", "newValue", "x".repeat(4_000));
        var nonsense = WorkspaceSchema.version1().mark("modification", attrs);
        var steps = List.<Step>of(new AddMarkStep(1, 3, nonsense));
        assertThat(refused(suggester.send(1, 1, steps))).isEqualTo(Refusal.MALFORMED);
        assertThat(refused(writer.send(1, steps))).isEqualTo(Refusal.MALFORMED);
        assertThat(text()).isEqualTo("plain");
    }

    @Test
    void keepsWhatOthersWroteInABlockThatIsTakenBack() {
        var block = id();
        var schema = WorkspaceSchema.version1();
        var paragraph = schema.node("paragraph", schema.text("mine"));
        var suggested = paragraph.with(MarkSet.of(List.of(mark("insertion", block))));
        var slice = new Slice(Fragment.of(suggested), 0, 0);
        accepted(suggester.send(1, 1, List.of(new ReplaceStep(0, 0, slice))));
        var other = suggester(NODE);
        accepted(other.send(2, suggested(3, "theirs", id())));
        assertThat(refused(suggester.send(2, 3, without(0, 12)))).isEqualTo(Refusal.MODE);
        accepted(suggester.send(2, 3, without(9, 11)));
        assertThat(text()).isEqualTo("mitheirsplain");
    }

    // Whose they are

    @Test
    void keepsWhoBroughtASuggestionAndWhen() {
        var insertion = id();
        var batch = accepted(suggester.send(1, suggested(1, "new", insertion)));
        accepted(writer.send(2, suggested(1, "more", insertion)));
        var kept = new Suggestion(new SuggestionId(insertion), suggester.author, batch.at());
        assertThat(stored())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("at")
                .containsExactly(kept);
        assertThat(owner(insertion)).isEqualTo(kept);
    }

    @Test
    void aSuggestionThatAWriterMakesIsTheirs() {
        var insertion = id();
        accepted(writer.send(1, suggested(1, "new", insertion)));
        assertThat(owner(insertion).author()).isEqualTo(writer.author);
        assertThat(refused(suggester.send(2, without(1, 4)))).isEqualTo(Refusal.MODE);
    }

    @Test
    void keepsNothingOfWhatIsRefusedOrDroppedOnTheWay() {
        var refusedOne = id();
        refused(
                suggester.send(
                        1,
                        1,
                        List.of(
                                insertion(1, "new", refusedOne),
                                new ReplaceStep(6, 7, Slice.EMPTY))));
        var dropped = id();
        accepted(writer.send(1, without(1, 6)));
        assertThat(accepted(suggester.send(1, 1, marked(2, 4, dropped))).count()).isZero();
        assertThat(stored()).isEmpty();
        var other = suggester(NODE);
        accepted(other.send(2, suggested(1, "x", dropped)));
        assertThat(owner(dropped).author()).isEqualTo(other.author);
    }

    @Test
    void theFirstOfTwoInOneTransactionOwnsAnId() {
        for (int i = 0; i < 10; i++) {
            var document = LAB.document();
            var one = LAB.editor(NODE, document);
            var two = LAB.editor(NODE, document);
            one.mode = EditingMode.SUGGEST;
            two.mode = EditingMode.SUGGEST;
            var contested = id();
            var first = one.send(0, suggested(1, "one", contested));
            var second = two.send(0, suggested(1, "two", contested));
            accepted(first);
            assertThat(refused(second)).isEqualTo(Refusal.MODE);
            assertThat(LAB.log.suggestions(document))
                    .extracting(Suggestion::author)
                    .containsExactly(one.author);
        }
    }

    @Test
    void twoNodesAgreeWhoseAnIdIs() {
        var other = LAB.node();
        try {
            for (int i = 0; i < 10; i++) {
                var here = suggester(NODE);
                var there = suggester(other);
                var contested = id();
                long version = here.head().version();
                var outcomes =
                        List.of(
                                here.send(version, suggested(1, "h", contested)),
                                there.send(version, suggested(1, "t", contested)));
                var taken = outcomes.stream().map(Lab::get).map(Outcome.Accepted.class::isInstance);
                assertThat(taken).containsExactlyInAnyOrder(true, false);
            }
            for (var node : List.of(NODE, other)) {
                node.poll(Set.of(document));
                Awaitility.await()
                        .atMost(20, TimeUnit.SECONDS)
                        .until(() -> Lab.get(node.load(document)).head().ordinal() == 11);
                for (var suggestion : stored()) {
                    assertThat(owner(node, suggestion.id()).author())
                            .isEqualTo(suggestion.author());
                }
            }
            assertThat(stored()).hasSize(10);
        } finally {
            other.stop();
        }
    }

    @Test
    void knowsWhoseTheyAreAfterARestart() {
        var insertion = id();
        accepted(suggester.send(1, suggested(1, "mine", insertion)));
        // So much later that the batch is not among those that are read again.
        for (int i = 0; i < 30; i++) {
            var typed = Lab.insert(1, "x").getFirst();
            accepted(writer.send(writer.head().version(), Collections.nCopies(100, typed)));
        }
        Awaitility.await()
                .atMost(20, TimeUnit.SECONDS)
                .until(() -> LAB.kept.textBefore(document, 1_000).orElseThrow().version() > 2);
        var restarted = LAB.node();
        try {
            var known = Lab.get(restarted.load(document));
            assertThat(known.since(0)).noneMatch(entry -> entry.batch().ordinal() <= 2);
            assertThat(owner(restarted, new SuggestionId(insertion)).author())
                    .isEqualTo(suggester.author);
            var back = new Lab.Editor(restarted, suggester.line, suggester.author);
            back.mode = EditingMode.SUGGEST;
            long version = back.head().version();
            accepted(back.send(version, without(3_001, 3_003)));
            var stranger = suggester(restarted);
            assertThat(refused(stranger.send(version + 1, without(3_001, 3_002))))
                    .isEqualTo(Refusal.MODE);
        } finally {
            restarted.stop();
        }
    }

    // Late ones

    @Test
    void judgesALongAndLateBatchLikeAnyOther() {
        for (int i = 0; i < 20; i++) {
            accepted(writer.send(1 + i, Lab.insert(1, "x")));
        }
        var insertion = id();
        var many = Collections.<Step>nCopies(1_500, insertion(1, "y", insertion));
        assertThat(accepted(suggester.send(1, 1, many)).count()).isEqualTo(1_500);
        var one = new ArrayList<Step>(Collections.nCopies(1_500, insertion(1, "y", insertion)));
        one.addAll(Lab.insert(1, "plain"));
        assertThat(refused(suggester.send(2, 1, one))).isEqualTo(Refusal.MODE);
    }

    @Test
    void judgesByWhatTheSuggesterMayDoWhenTheTurnComes() {
        var sent = suggester.send(1, 1, Lab.insert(1, "x"), new Demoted());
        assertThat(refused(sent)).isEqualTo(Refusal.MODE);
        assertThat(text()).isEqualTo("plain");
    }

    /** May write when asked first, and only suggest from then on. */
    private static final class Demoted implements Supplier<EditingMode> {

        private boolean asked;

        @Override
        public EditingMode get() {
            var mode = asked ? EditingMode.SUGGEST : EditingMode.WRITE;
            asked = true;
            return mode;
        }
    }

    // Many at once

    @Test
    void suggestersAndWritersAtOnceLeaveTheTextOfTheWriters() {
        var suggesters = IntStream.range(0, 4).mapToObj(i -> suggester(NODE)).toList();
        var typing = new ArrayList<CompletableFuture<Void>>();
        typing.add(CompletableFuture.runAsync(() -> type(writer)));
        suggesters.forEach(one -> typing.add(CompletableFuture.runAsync(() -> suggest(one))));
        typing.forEach(Lab::get);
        var left = Rejection.ofAll(writer.head().text());
        assertThat(left.textContent()).isEqualTo("w".repeat(20) + "plain");
        assertThat(stored()).hasSize(4);
    }

    private static void type(Lab.Editor writer) {
        for (int i = 0; i < 20; i++) {
            accepted(writer.send(1, Lab.insert(1, "w")));
        }
    }

    private static void suggest(Lab.Editor suggester) {
        var insertion = id();
        for (int i = 0; i < 20; i++) {
            accepted(suggester.send(1, suggested(3, "s", insertion)));
        }
    }

    /**
     * A keystroke costs the committing thread two passes over the text, however many marks it has.
     */
    @Test
    void takesSuggestionsIntoALongText() {
        var paragraph = WorkspaceSchema.version1().node("paragraph", mixed());
        var many = Fragment.of(Collections.nCopies(2_000, paragraph));
        accepted(writer.send(1, List.of(new ReplaceStep(0, 0, new Slice(many, 0, 0)))));
        var insertion = id();
        for (int i = 0; i < 50; i++) {
            accepted(suggester.send(2L + i, suggested(1, "s", insertion)));
        }
        assertThat(text()).startsWith("s".repeat(50));
    }

    private static Node[] mixed() {
        var one = mark("deletion", id());
        var schema = WorkspaceSchema.version1();
        return IntStream.range(0, 20)
                .mapToObj(i -> i % 2 == 0 ? schema.text("word ", one) : schema.text("word "))
                .toArray(Node[]::new);
    }

    private static LoggedBatch accepted(CompletableFuture<Outcome> outcome) {
        assertThat(Lab.get(outcome)).isInstanceOf(Outcome.Accepted.class);
        return ((Outcome.Accepted) Lab.get(outcome)).batch();
    }

    private static Refusal refused(CompletableFuture<Outcome> outcome) {
        assertThat(Lab.get(outcome)).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused) Lab.get(outcome)).reason();
    }
}
