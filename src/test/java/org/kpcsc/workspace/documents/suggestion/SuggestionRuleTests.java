package org.kpcsc.workspace.documents.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kpcsc.workspace.documents.suggestion.Suggested.MINE;
import static org.kpcsc.workspace.documents.suggestion.Suggested.OWN;
import static org.kpcsc.workspace.documents.suggestion.Suggested.SCHEMA;
import static org.kpcsc.workspace.documents.suggestion.Suggested.THEIRS;
import static org.kpcsc.workspace.documents.suggestion.Suggested.attr;
import static org.kpcsc.workspace.documents.suggestion.Suggested.deletion;
import static org.kpcsc.workspace.documents.suggestion.Suggested.doc;
import static org.kpcsc.workspace.documents.suggestion.Suggested.em;
import static org.kpcsc.workspace.documents.suggestion.Suggested.formatting;
import static org.kpcsc.workspace.documents.suggestion.Suggested.heading;
import static org.kpcsc.workspace.documents.suggestion.Suggested.insertion;
import static org.kpcsc.workspace.documents.suggestion.Suggested.item;
import static org.kpcsc.workspace.documents.suggestion.Suggested.join;
import static org.kpcsc.workspace.documents.suggestion.Suggested.node;
import static org.kpcsc.workspace.documents.suggestion.Suggested.p;
import static org.kpcsc.workspace.documents.suggestion.Suggested.split;
import static org.kpcsc.workspace.documents.suggestion.Suggested.text;
import static org.kpcsc.workspace.documents.suggestion.Suggested.with;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kpcsc.workspace.documents.model.Fragment;
import org.kpcsc.workspace.documents.model.Mark;
import org.kpcsc.workspace.documents.model.Node;
import org.kpcsc.workspace.documents.model.Slice;
import org.kpcsc.workspace.documents.step.AddMarkStep;
import org.kpcsc.workspace.documents.step.AddNodeMarkStep;
import org.kpcsc.workspace.documents.step.AttrStep;
import org.kpcsc.workspace.documents.step.RemoveMarkStep;
import org.kpcsc.workspace.documents.step.RemoveNodeMarkStep;
import org.kpcsc.workspace.documents.step.ReplaceAroundStep;
import org.kpcsc.workspace.documents.step.ReplaceStep;
import org.kpcsc.workspace.documents.step.Step;

/** What a suggester may do, and what somebody tries who would rather write. */
class SuggestionRuleTests {

    /** "plain" at 1 to 6, "theirs" to 12, "mine" to 16, "gone" to 20; a heading from 21. */
    private static final Node TEXT =
            doc(
                    p(
                            text("plain"),
                            text("theirs", insertion(THEIRS)),
                            text("mine", insertion(MINE)),
                            text("gone", deletion(MINE))),
                    heading(1, "head"));

    private static boolean allowed(Step... steps) {
        return allowed(TEXT, steps);
    }

    private static boolean allowed(Node before, Step... steps) {
        var after = before;
        for (var step : steps) {
            after = step.apply(after).orThrow();
        }
        return new SuggestionRule(OWN).allows(before, List.of(steps), after);
    }

    private static ReplaceStep put(int at, Node... nodes) {
        return replace(at, at, nodes);
    }

    private static ReplaceStep replace(int from, int to, Node... nodes) {
        return new ReplaceStep(from, to, new Slice(Fragment.of(List.of(nodes)), 0, 0));
    }

    // What may be suggested

    @Test
    void letsInsertAndTakeTheOwnBack() {
        assertThat(allowed(put(3, text("new", insertion(MINE))))).isTrue();
        assertThat(allowed(put(0, with(p("block"), insertion(MINE))))).isTrue();
        assertThat(allowed(replace(12, 16))).isTrue();
        assertThat(allowed(replace(13, 15, text("or", insertion(MINE))))).isTrue();
    }

    @Test
    void letsDeleteAndTakeThatBack() {
        assertThat(allowed(new AddMarkStep(1, 4, deletion(MINE)))).isTrue();
        assertThat(allowed(new RemoveMarkStep(16, 20, deletion(MINE)))).isTrue();
        assertThat(allowed(new AddNodeMarkStep(21, deletion(MINE)))).isTrue();
    }

    @Test
    void letsSuggestADeletionOverWhatAnotherInserted() {
        assertThat(allowed(new AddMarkStep(6, 12, deletion(MINE)))).isTrue();
    }

    @Test
    void letsModifyWhereThePreviousValueIsTrue() {
        assertThat(
                        allowed(
                                new AttrStep(21, "level", 3L),
                                new AddNodeMarkStep(21, attr(MINE, "level", 1L, 3L))))
                .isTrue();
        var em = Map.of("type", "em");
        assertThat(
                        allowed(
                                new AddMarkStep(1, 4, em()),
                                new AddMarkStep(1, 4, formatting(MINE, null, em))))
                .isTrue();
    }

    @Test
    void letsChangeATypeAroundWhatItHolds() {
        var paragraph = with(p(), Suggested.nodeType(MINE, "heading"));
        assertThat(
                        allowed(
                                new ReplaceAroundStep(
                                        21,
                                        27,
                                        22,
                                        26,
                                        new Slice(Fragment.of(paragraph), 0, 0),
                                        1,
                                        true)))
                .isTrue();
    }

    @Test
    void letsSplitAndJoinBlocks() {
        var second = with(p(), split(MINE, 1));
        assertThat(
                        allowed(
                                new ReplaceStep(
                                        3, 3, new Slice(Fragment.of(List.of(p(), second)), 1, 1))))
                .isTrue();
        assertThat(
                        allowed(
                                doc(p("a"), with(p("b"), split(MINE, 1))),
                                new ReplaceStep(2, 4, Slice.EMPTY)))
                .isTrue();
        assertThat(allowed(new AddNodeMarkStep(21, join(MINE, 1)))).isTrue();
        var list = doc(node("bullet_list", item(p("ab"))));
        var halves = List.of(item(p()), with(item(p()), split(MINE, 2)));
        assertThat(allowed(list, new ReplaceStep(4, 4, new Slice(Fragment.of(halves), 2, 2))))
                .isTrue();
    }

    @Test
    void letsSplitAsOtherEditorsDo() {
        assertThat(
                        allowed(
                                put(3, text("\u200B\u200B", insertion(MINE))),
                                new ReplaceStep(
                                        4, 4, new Slice(Fragment.of(List.of(p(), p())), 1, 1))))
                .isTrue();
    }

    /** "a" at 1, others' words at 4 to 10, "b" at 12. */
    private static Node splitBesideOthers(Mark... on) {
        return doc(
                p("a"),
                with(p(text("theirs", insertion(THEIRS))), on),
                with(p("b"), split(MINE, 1)));
    }

    @Test
    void letsLeaveABorderToThoseWhoseBlockStandsBeforeIt() {
        assertThat(
                        allowed(
                                splitBesideOthers(insertion(MINE)),
                                new AddNodeMarkStep(3, insertion(THEIRS)),
                                new RemoveNodeMarkStep(3, insertion(MINE)),
                                new AddNodeMarkStep(11, split(THEIRS, 1)),
                                new RemoveNodeMarkStep(11, split(MINE, 1))))
                .isTrue();
        var block = with(p("theirs"), insertion(THEIRS));
        assertThat(
                        allowed(
                                doc(
                                        node(
                                                "bullet_list",
                                                item(p("a"), block),
                                                with(item(p("b")), split(MINE, 2)))),
                                new AddNodeMarkStep(15, split(THEIRS, 1)),
                                new ReplaceStep(13, 15, Slice.EMPTY, true)))
                .isTrue();
    }

    // What may not

    @Test
    void refusesABorderOfOthersThatIsNotLeftToThem() {
        var leaves = new AddNodeMarkStep(11, split(THEIRS, 1));
        assertThat(allowed(splitBesideOthers(), leaves)).isFalse();
        var plain = doc(p("a"), with(p("theirs"), insertion(THEIRS)), p("b"));
        assertThat(allowed(plain, leaves)).isFalse();
        assertThat(allowed(plain, new AddNodeMarkStep(11, split(MINE, 1)))).isFalse();
        var quote =
                doc(
                        with(
                                node("blockquote", with(p("theirs"), insertion(THEIRS)), p("mine")),
                                insertion(MINE)));
        assertThat(allowed(quote, new AddNodeMarkStep(9, split(THEIRS, 1)))).isFalse();
    }

    @Test
    void refusesPlainChanges() {
        assertThat(allowed(put(3, text("new")))).isFalse();
        assertThat(allowed(replace(1, 4))).isFalse();
        assertThat(allowed(replace(21, 27))).isFalse();
        assertThat(allowed(new AddMarkStep(1, 4, em()))).isFalse();
        assertThat(allowed(new AttrStep(21, "level", 2L))).isFalse();
    }

    @Test
    void refusesToDeleteWhatAnotherSuggested() {
        assertThat(allowed(replace(6, 12))).isFalse();
        assertThat(allowed(new RemoveMarkStep(6, 12, insertion(THEIRS)))).isFalse();
        assertThat(
                        allowed(
                                doc(p(text("a", deletion(THEIRS)))),
                                new RemoveMarkStep(1, 2, deletion(THEIRS))))
                .isFalse();
        assertThat(
                        allowed(
                                doc(with(p("a"), split(THEIRS, 1))),
                                new RemoveNodeMarkStep(0, split(THEIRS, 1))))
                .isFalse();
    }

    @Test
    void refusesToWriteInAnothersName() {
        assertThat(allowed(put(3, text("new", insertion(THEIRS))))).isFalse();
        assertThat(allowed(new AddMarkStep(1, 4, deletion(THEIRS)))).isFalse();
        assertThat(allowed(put(9, text("new", insertion(THEIRS))))).isFalse();
    }

    @Test
    void refusesToCallOnesOwnWhatStoodThere() {
        assertThat(allowed(new AddMarkStep(1, 6, insertion(MINE)))).isFalse();
        assertThat(allowed(new AddMarkStep(1, 6, insertion(MINE)), replace(1, 6))).isFalse();
        assertThat(allowed(new AddNodeMarkStep(21, insertion(MINE)))).isFalse();
        assertThat(allowed(new AddMarkStep(6, 12, insertion(MINE)))).isFalse();
    }

    @Test
    void refusesToKeepWhatOneInserted() {
        assertThat(allowed(new RemoveMarkStep(12, 16, insertion(MINE)))).isFalse();
    }

    @Test
    void refusesAModificationThatSaysSomethingElseStoodThere() {
        assertThat(
                        allowed(
                                new AttrStep(21, "level", 3L),
                                new AddNodeMarkStep(21, attr(MINE, "level", 2L, 3L))))
                .isFalse();
        assertThat(allowed(new AddNodeMarkStep(21, attr(MINE, "level", 2L, 1L)))).isFalse();
        assertThat(allowed(new AddNodeMarkStep(21, Suggested.nodeType(MINE, "paragraph"))))
                .isFalse();
        var em = Map.of("type", "em");
        assertThat(allowed(new AddMarkStep(1, 4, formatting(MINE, em, null)))).isFalse();
    }

    @Test
    void refusesToHideAnothersSuggestionInAModification() {
        var theirs = Map.of("type", "insertion", "attrs", Map.of("id", THEIRS));
        assertThat(
                        allowed(
                                new RemoveMarkStep(6, 12, insertion(THEIRS)),
                                new AddMarkStep(6, 12, formatting(MINE, theirs, null))))
                .isFalse();
    }

    @Test
    void refusesToWrapWhatStoodThereIntoSomethingOwn() {
        var quote = with(node("blockquote"), insertion(MINE));
        var around = new Slice(Fragment.of(quote), 0, 0);
        assertThat(allowed(new ReplaceAroundStep(21, 27, 21, 27, around, 1, true))).isFalse();
    }

    @Test
    void refusesToSplitOrJoinWithoutSayingSo() {
        var halves = new Slice(Fragment.of(List.of(p(), p())), 1, 1);
        assertThat(allowed(new ReplaceStep(3, 3, halves))).isFalse();
        assertThat(allowed(doc(p("a"), p("b")), new ReplaceStep(2, 4, Slice.EMPTY))).isFalse();
        assertThat(allowed(doc(p("a"), p("b")), new AddNodeMarkStep(3, split(MINE, 1)))).isFalse();
        assertThat(
                        allowed(
                                doc(p("a"), p("b")),
                                put(2, text("\u200B", insertion(MINE))),
                                put(5, text("\u200B", insertion(MINE)))))
                .isFalse();
    }

    @Test
    void refusesToMoveWhatStoodThere() {
        assertThat(allowed(replace(1, 3), put(4, text("pl")))).isFalse();
        var rule = doc(p("a"), node("horizontal_rule"));
        assertThat(allowed(rule, replace(3, 4), put(0, node("horizontal_rule")))).isFalse();
    }

    /** R is the same, but what somebody types there at the same time would be lost. */
    @Test
    void refusesToTakeOutAndPutBackWhatStaysTheSame() {
        assertThat(allowed(replace(1, 6), put(1, text("plain")))).isFalse();
        assertThat(allowed(replace(1, 6, text("plain")))).isFalse();
        assertThat(allowed(replace(0, 27, TEXT.content().children().toArray(Node[]::new))))
                .isFalse();
        var rule = doc(p("a"), node("horizontal_rule"));
        assertThat(allowed(rule, replace(3, 4, node("horizontal_rule")))).isFalse();
    }

    @Test
    void letsChangeOnesMindWithinABatch() {
        assertThat(
                        allowed(
                                put(3, text("new", insertion(MINE))),
                                replace(3, 6),
                                new AddMarkStep(1, 4, deletion(MINE)),
                                new RemoveMarkStep(1, 4, deletion(MINE))))
                .isTrue();
    }

    @Test
    void refusesWhatIsNotTheirsAnyMore() {
        var accepted = doc(p("plainmine"));
        assertThat(allowed(accepted, replace(6, 10))).isFalse();
    }

    // Blocks of one's own in which others wrote

    /** A paragraph of one's own from 0: "mine" at 1 to 5, "theirs" to 11, "more" to 15. */
    private static final Node SHARED =
            doc(
                    with(
                            p(text("mine"), text("theirs", insertion(THEIRS)), text("more")),
                            insertion(MINE)),
                    p("plain"));

    @Test
    void letsTakeOwnWordsOutOfAnOwnBlock() {
        assertThat(allowed(SHARED, replace(1, 3))).isTrue();
        assertThat(allowed(SHARED, replace(11, 15), replace(1, 5))).isTrue();
        assertThat(allowed(SHARED, put(3, text("or")))).isTrue();
        assertThat(allowed(SHARED, put(8, text("or")))).isTrue();
        assertThat(allowed(SHARED, new AddNodeMarkStep(0, deletion(MINE)))).isTrue();
    }

    @Test
    void refusesToTakeOthersWordsOutOfAnOwnBlock() {
        assertThat(allowed(SHARED, replace(0, 16))).isFalse();
        assertThat(allowed(SHARED, replace(4, 12))).isFalse();
        assertThat(allowed(SHARED, replace(5, 11, text("theirs", insertion(THEIRS))))).isFalse();
        assertThat(allowed(SHARED, new RemoveMarkStep(5, 11, insertion(THEIRS)))).isFalse();
        assertThat(allowed(SHARED, new AddMarkStep(5, 11, insertion(MINE)))).isFalse();
    }

    @Test
    void refusesToTakeABlockOfOthersOutOfAnOwnOne() {
        var inner = with(p("theirs"), insertion(THEIRS));
        var quote = doc(with(node("blockquote", p("mine"), inner), insertion(MINE)), p("plain"));
        assertThat(allowed(quote, replace(8, 10))).isFalse();
        assertThat(allowed(quote, put(9, text("x")))).isFalse();
        assertThat(allowed(quote, replace(7, 15))).isFalse();
        assertThat(allowed(quote, put(9, text("x", insertion(MINE))))).isTrue();
        assertThat(allowed(quote, replace(2, 4))).isTrue();
    }

    @Test
    void letsLeaveAnOwnBlockToThoseWhoseWordsStayInIt() {
        assertThat(
                        allowed(
                                SHARED,
                                replace(11, 15),
                                replace(1, 5),
                                new AddNodeMarkStep(0, insertion(THEIRS)),
                                new RemoveNodeMarkStep(0, insertion(MINE))))
                .isTrue();
    }

    @Test
    void refusesToCallAnOwnBlockTheirsWhileOwnWordsAreInIt() {
        assertThat(allowed(SHARED, new AddNodeMarkStep(0, insertion(THEIRS)))).isFalse();
        assertThat(
                        allowed(
                                SHARED,
                                replace(11, 15),
                                new AddNodeMarkStep(0, insertion(THEIRS)),
                                new RemoveNodeMarkStep(0, insertion(MINE))))
                .isFalse();
        var own = doc(with(p(), insertion(MINE)), p(text("theirs", insertion(THEIRS))));
        assertThat(allowed(own, new AddNodeMarkStep(0, insertion(THEIRS)))).isFalse();
    }

    @Test
    void refusesToWriteWithoutAMarkInABlockOfOthers() {
        var theirs = doc(with(p("theirs"), insertion(THEIRS)), p("plain"));
        assertThat(allowed(theirs, put(3, text("x")))).isFalse();
        assertThat(allowed(theirs, put(3, text("x", insertion(MINE))))).isTrue();
    }

    @Test
    void refusesToCoverABlockOfOthersButLetsTakeOneBack() {
        var left = doc(with(p(text("theirs", insertion(THEIRS))), insertion(THEIRS)), p("plain"));
        assertThat(allowed(left, new AddNodeMarkStep(0, insertion(MINE)))).isFalse();
        assertThat(
                        allowed(
                                left,
                                new AddNodeMarkStep(0, insertion(MINE)),
                                new RemoveNodeMarkStep(0, insertion(THEIRS)),
                                put(1, text("mine"))))
                .isTrue();
    }

    @Test
    void refusesToCoverABlockOfOthersByDetours() {
        var left = doc(with(p(text("theirs", insertion(THEIRS))), insertion(THEIRS)), p("plain"));
        var own = new AddNodeMarkStep(0, insertion(MINE));
        var away = new RemoveNodeMarkStep(0, insertion(THEIRS));
        assertThat(allowed(left, own, away)).isFalse();
        assertThat(allowed(left, own, away, new AddNodeMarkStep(0, insertion(THEIRS)))).isFalse();
        var copy = with(p(), insertion(THEIRS), insertion(MINE));
        assertThat(
                        allowed(
                                left,
                                put(8, copy),
                                own,
                                new RemoveNodeMarkStep(8, insertion(THEIRS)),
                                replace(8, 10)))
                .isFalse();
        var around = new Slice(Fragment.of(copy), 0, 0);
        assertThat(allowed(left, new ReplaceAroundStep(0, 8, 1, 7, around, 1, true))).isFalse();
    }

    @Test
    void refusesToTakeAwayWhatOthersSuggestOnOwnWords() {
        var struck = doc(p(text("mine", insertion(MINE), deletion(THEIRS))));
        assertThat(allowed(struck, new RemoveMarkStep(1, 5, deletion(THEIRS)))).isFalse();
        var block = doc(with(p("mine"), insertion(MINE), deletion(THEIRS)), p("plain"));
        assertThat(allowed(block, new RemoveNodeMarkStep(0, deletion(THEIRS)))).isFalse();
    }

    @Test
    void refusesASplitFromNothing() {
        var first = new AddNodeMarkStep(0, split(MINE, 1));
        assertThat(allowed(doc(p("first"), p("second")), first)).isFalse();
        var rule = doc(node("horizontal_rule"), p("behind"));
        assertThat(allowed(rule, new AddNodeMarkStep(1, split(MINE, 1)))).isFalse();
        var was = doc(with(p("first"), split(MINE, 1)), p("second"));
        assertThat(allowed(was, put(1, text("x", insertion(MINE))))).isTrue();
    }

    @Test
    void refusesAModificationByWhoseRejectionNothingBecomesOtherwise() {
        assertThat(allowed(new AddNodeMarkStep(21, attr(MINE, "level", 1L, 1L)))).isFalse();
        assertThat(allowed(new AddNodeMarkStep(21, Suggested.nodeType(MINE, "heading")))).isFalse();
        var link = Map.of("type", "link", "attrs", Map.of("href", "https://evil.example"));
        var em = Map.of("type", "em");
        assertThat(
                        allowed(
                                new AddMarkStep(1, 4, em()),
                                new AddMarkStep(1, 4, formatting(MINE, null, link))))
                .isFalse();
        assertThat(
                        allowed(
                                new AttrStep(21, "level", 3L),
                                new AddNodeMarkStep(21, attr(MINE, "level", 1L, 2L))))
                .isFalse();
        var emphasised = doc(p(text("old", em())));
        var strong = SCHEMA.mark("strong", Map.of());
        assertThat(
                        allowed(
                                emphasised,
                                new AddMarkStep(1, 4, strong),
                                new AddMarkStep(1, 4, formatting(MINE, em, link))))
                .isFalse();
        assertThat(allowed(new AddMarkStep(1, 4, formatting(MINE, null, link)))).isFalse();
        assertThat(
                        allowed(
                                new AddMarkStep(1, 4, formatting(MINE, null, link)),
                                new AddMarkStep(1, 4, formatting(MINE, link, null))))
                .isFalse();
    }

    @Test
    void refusesToHeapUpInsertionsAndDeletions() {
        var many =
                IntStream.range(0, Modifications.MOST + 1)
                        .mapToObj(i -> insertion(new UUID(0, i).toString()))
                        .toArray(Mark[]::new);
        var rule = new SuggestionRule(_ -> true);
        for (int count : List.of(Modifications.MOST, Modifications.MOST + 1)) {
            var step = put(3, text("x", Arrays.copyOf(many, count)));
            var after = step.apply(TEXT).orThrow();
            assertThat(rule.allows(TEXT, List.of(step), after))
                    .isEqualTo(count == Modifications.MOST);
        }
    }

    @Test
    void letsLeaveAnOwnBlockInWhichAnotherOwnSuggestionStays() {
        var shared =
                doc(
                        with(
                                p(
                                        text("copied "),
                                        text("mine", insertion(MINE)),
                                        text("theirs", insertion(THEIRS))),
                                insertion(MINE)),
                        p("plain"));
        assertThat(
                        allowed(
                                shared,
                                replace(1, 8),
                                new AddNodeMarkStep(0, insertion(THEIRS)),
                                new RemoveNodeMarkStep(0, insertion(MINE))))
                .isTrue();
    }

    @Test
    void refusesToBringWordsOfOneselfUnderAnothersMark() {
        var mixed =
                doc(
                        with(p(text("theirs "), text("mine", insertion(MINE))), insertion(THEIRS)),
                        p("plain"));
        var copy = text("theirs", insertion(THEIRS), insertion(MINE));
        var own = text("mine", insertion(THEIRS), insertion(MINE));
        assertThat(allowed(mixed, put(15, copy))).isTrue();
        assertThat(allowed(mixed, put(15, own))).isFalse();
    }

    @Test
    void refusesToBringAReferenceUnderAnothersMark() {
        var citation = SCHEMA.node("citation", Map.of("finding", "one"));
        var cited = with(citation, insertion(THEIRS), insertion(MINE));
        assertThat(allowed(put(3, cited))).isFalse();
        var present = doc(p(text("plain"), with(citation, insertion(THEIRS))));
        assertThat(allowed(present, put(3, cited))).isTrue();
    }

    @Test
    void letsPasteBlocksIntoOneThatOthersMarked() {
        for (var theirs :
                List.of(
                        split(THEIRS, 1),
                        deletion(THEIRS),
                        insertion(THEIRS),
                        attr(THEIRS, "level", 1L, 2L))) {
            var before = doc(p("one"), with(p("two"), theirs));
            var first = p(text("first", insertion(MINE)));
            var last = with(p(text("last", insertion(MINE))), theirs, split(MINE, 1));
            var pasted = new Slice(Fragment.of(List.of(first, last)), 1, 1);
            assertThat(allowed(before, new ReplaceStep(7, 7, pasted))).as("%s", theirs).isTrue();
            assertThat(allowed(doc(p("one"), p("two")), new ReplaceStep(7, 7, pasted))).isFalse();
        }
    }
}
