package org.kpcsc.workspace.documents.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kpcsc.workspace.documents.suggestion.Suggested.ALSO_MINE;
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
import static org.kpcsc.workspace.documents.suggestion.Suggested.nodeType;
import static org.kpcsc.workspace.documents.suggestion.Suggested.p;
import static org.kpcsc.workspace.documents.suggestion.Suggested.split;
import static org.kpcsc.workspace.documents.suggestion.Suggested.text;
import static org.kpcsc.workspace.documents.suggestion.Suggested.with;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kpcsc.workspace.documents.model.Mark;
import org.kpcsc.workspace.documents.model.Nesting;
import org.kpcsc.workspace.documents.model.Node;

class RejectionTests {

    private static Node rejected(Node... blocks) {
        return Rejection.of(doc(blocks), OWN);
    }

    @Test
    void leavesOutWhatWasInsertedAndJoinsTheTextAround() {
        assertThat(rejected(p(text("we "), text("all ", insertion(MINE)), text("ask"))))
                .isEqualTo(doc(p("we ask")));
        assertThat(rejected(p("stays"), with(p("goes"), insertion(MINE))))
                .isEqualTo(doc(p("stays")));
    }

    @Test
    void takesTheMarkOffWhatWasDeleted() {
        assertThat(rejected(p(text("we "), text("all ", deletion(MINE)), text("ask"))))
                .isEqualTo(doc(p("we all ask")));
        assertThat(rejected(with(p("stays"), deletion(MINE)))).isEqualTo(doc(p("stays")));
    }

    @Test
    void leavesWhatOthersSuggestAsItIs() {
        var theirs =
                doc(
                        p(text("a", insertion(THEIRS)), text("b", deletion(THEIRS))),
                        with(heading(2, "c"), attr(THEIRS, "level", 1L, 2L)));
        assertThat(Rejection.of(theirs, OWN)).isSameAs(theirs);
    }

    @Test
    void leavesOutWhatTwoPeopleInsertedWhereOneIsMeant() {
        assertThat(rejected(p(text("a", insertion(THEIRS), insertion(MINE)), text("b"))))
                .isEqualTo(doc(p("b")));
    }

    @Test
    void takesOnlyTheOwnMarkOffWhatAnotherInserted() {
        assertThat(rejected(p(text("a", insertion(THEIRS), deletion(MINE)))))
                .isEqualTo(doc(p(text("a", insertion(THEIRS)))));
    }

    @Test
    void leavesOutAllThatStandsInAnInsertedBlock() {
        var list = node("bullet_list", item(p("mine"), with(p("also"), insertion(ALSO_MINE))));
        assertThat(rejected(p("a"), with(list, insertion(MINE)))).isEqualTo(doc(p("a")));
    }

    @Test
    void keepsWhatOthersInsertedInAnInsertedBlockAsTheirs() {
        var block =
                p(
                        text("mine"),
                        text("theirs", insertion(THEIRS), em()),
                        text("struck", deletion(THEIRS)),
                        text("own", insertion(ALSO_MINE)));
        assertThat(rejected(p("a"), with(block, insertion(MINE))))
                .isEqualTo(
                        doc(
                                p("a"),
                                with(
                                        p(text("theirs", insertion(THEIRS), em())),
                                        insertion(THEIRS))));
        assertThat(Rejection.ofAll(doc(p("a"), with(block, insertion(MINE)))))
                .isEqualTo(doc(p("a")));
    }

    @Test
    void leavesOutCopiesOfWhatOthersInserted() {
        var copy = p(text("x"), text("theirs", insertion(THEIRS), insertion(MINE)));
        assertThat(rejected(p("a"), with(copy, insertion(MINE)))).isEqualTo(doc(p("a")));
        var block = with(p("theirs"), insertion(THEIRS), insertion(MINE));
        assertThat(rejected(p("a"), with(node("blockquote", block), insertion(MINE))))
                .isEqualTo(doc(p("a")));
    }

    @Test
    void keepsABlockThatOthersInsertedInAnInsertedOne() {
        var theirs = with(p(text("their "), text("and mine", insertion(MINE))), insertion(THEIRS));
        assertThat(rejected(with(node("blockquote", p("mine"), theirs), insertion(MINE))))
                .isEqualTo(
                        doc(
                                with(
                                        node("blockquote", with(p("their "), insertion(THEIRS))),
                                        insertion(THEIRS))));
    }

    @Test
    void keepsOnlyThePointsOfAListInWhichOthersWrote() {
        var theirs = text("theirs", insertion(THEIRS));
        var inner = node("bullet_list", item(p(theirs)), item(p("mine")));
        var list = node("bullet_list", item(p("one")), item(p("two"), p("three"), inner));
        assertThat(rejected(p("a"), with(list, insertion(MINE))))
                .isEqualTo(
                        doc(
                                p("a"),
                                with(
                                        node(
                                                "bullet_list",
                                                item(p(), node("bullet_list", item(p(theirs))))),
                                        insertion(THEIRS))));
    }

    @Test
    void keepsTheShapeOfATableInWhichOthersWrote() {
        var theirs = text("theirs", insertion(THEIRS));
        var table =
                node(
                        "table",
                        node("table_row", cell(p("a"), p("b")), cell(p(theirs), p("c"))),
                        node("table_row", cell(p("d")), cell(p("e"))),
                        with(node("table_row", cell(p()), cell(p())), insertion(ALSO_MINE)));
        assertThat(rejected(with(table, insertion(MINE))))
                .isEqualTo(
                        doc(
                                with(
                                        node(
                                                "table",
                                                node("table_row", cell(p()), cell(p(theirs))),
                                                node("table_row", cell(p()), cell(p()))),
                                        insertion(THEIRS))));
    }

    private static Node cell(Node... blocks) {
        return node("table_cell", blocks);
    }

    @Test
    void undoesWhatWasModifiedInWhatOthersKeep() {
        var theirs = text("theirs", insertion(THEIRS));
        var title =
                with(
                        SCHEMA.node("heading", Map.of("level", 3), text("mine"), theirs),
                        insertion(MINE),
                        attr(MINE, "level", 1L, 3L));
        assertThat(rejected(title))
                .isEqualTo(
                        doc(
                                with(
                                        SCHEMA.node("heading", Map.of("level", 1), theirs),
                                        insertion(THEIRS))));
    }

    @Test
    void joinsWhatIsSplitInWhatOthersKeep() {
        var theirs = text("theirs", insertion(THEIRS));
        var first = with(p(text("mine"), theirs), insertion(MINE));
        var second = with(p(theirs, text("mine")), insertion(MINE), split(MINE, 1));
        assertThat(rejected(first, second))
                .isEqualTo(
                        doc(with(p(text("theirstheirs", insertion(THEIRS))), insertion(THEIRS))));
    }

    @Test
    void resolvesFromTheLeavesUp() {
        var cell = node("table_cell", p(text("x", insertion(MINE)), text("y")));
        var table = node("table", node("table_row", cell, with(cell, insertion(MINE))));
        assertThat(rejected(table))
                .isEqualTo(doc(node("table", node("table_row", node("table_cell", p("y"))))));
    }

    @Test
    void givesAttributesBack() {
        assertThat(rejected(with(heading(3, "a"), attr(MINE, "level", 1L, 3L))))
                .isEqualTo(doc(heading(1, "a")));
        var quoted = SCHEMA.node("quotation", Map.of("speaker", "New"), p("q"));
        assertThat(rejected(with(quoted, attr(MINE, "speaker", null, "New"))))
                .isEqualTo(doc(node("quotation", p("q"))));
    }

    @Test
    void givesTheFirstOfSeveralValuesBack() {
        var twice =
                with(
                        heading(3, "a"),
                        attr(MINE, "level", 1L, 2L),
                        attr(ALSO_MINE, "level", 2L, 3L));
        assertThat(rejected(twice)).isEqualTo(doc(heading(1, "a")));
    }

    @Test
    void givesTheTypeOfABlockBackWithItsAttributes() {
        var plain = with(p("a"), attr(MINE, "level", 2L, null), nodeType(MINE, "heading"));
        assertThat(rejected(plain)).isEqualTo(doc(heading(2, "a")));
        assertThat(rejected(with(heading(2, "a"), nodeType(MINE, "paragraph"))))
                .isEqualTo(doc(p("a")));
    }

    @Test
    void givesFormattingBack() {
        var em = Map.of("type", "em");
        assertThat(rejected(p(text("a", em(), formatting(MINE, null, em))))).isEqualTo(doc(p("a")));
        assertThat(rejected(p(text("a", formatting(MINE, em, null)))))
                .isEqualTo(doc(p(text("a", em()))));
    }

    @Test
    void givesAnotherLinkBack() {
        var old = link("https://old.example");
        var changed =
                formatting(
                        MINE,
                        Map.of("type", "link", "attrs", old.attrs().toMap()),
                        Map.of(
                                "type",
                                "link",
                                "attrs",
                                link("https://new.example").attrs().toMap()));
        assertThat(rejected(p(text("a", link("https://new.example"), changed))))
                .isEqualTo(doc(p(text("a", old))));
    }

    private static Mark link(String href) {
        return SCHEMA.mark("link", Map.of("href", href));
    }

    @Test
    void passesOverWhatCannotHaveBeen() {
        for (var mark :
                List.of(
                        attr(MINE, "level", 99L, 1L),
                        attr(MINE, "level", "one", 1L),
                        attr(MINE, "colour", "red", null),
                        nodeType(MINE, "text"),
                        nodeType(MINE, "horizontal_rule"),
                        nodeType(MINE, "nothing"),
                        formatting(MINE, "em", 7L),
                        formatting(MINE, Map.of("type", "underline"), null),
                        formatting(MINE, Map.of("type", "link"), null),
                        split(MINE, -1L),
                        join(MINE, 1L))) {
            assertThat(rejected(p("before"), with(heading(1, "a"), mark)))
                    .as("%s", mark)
                    .isEqualTo(doc(p("before"), heading(1, "a")));
        }
    }

    @Test
    void putsNoSuggestionOfOthersBackOutOfAModification() {
        var theirs = Map.of("type", "insertion", "attrs", Map.of("id", THEIRS));
        assertThat(rejected(p(text("a", formatting(MINE, theirs, null))))).isEqualTo(doc(p("a")));
        assertThat(rejected(p(text("a", insertion(THEIRS), formatting(MINE, null, theirs)))))
                .isEqualTo(doc(p(text("a", insertion(THEIRS)))));
    }

    @Test
    void joinsABlockThatWasSplitWithTheOneBefore() {
        assertThat(rejected(p("one "), with(p("two"), split(MINE, 1))))
                .isEqualTo(doc(p("one two")));
        assertThat(rejected(heading(2, "one"), with(p(), split(MINE, 1))))
                .isEqualTo(doc(heading(2, "one")));
    }

    @Test
    void joinsSeveralLevelsDeep() {
        var list =
                node(
                        "bullet_list",
                        item(p("zero")),
                        item(p("one")),
                        with(item(p("two"), p("three")), split(MINE, 2)));
        assertThat(rejected(list))
                .isEqualTo(
                        doc(node("bullet_list", item(p("zero")), item(p("onetwo"), p("three")))));
        var flat =
                node(
                        "bullet_list",
                        item(p("one")),
                        with(item(p("two"), p("three")), split(MINE, 1)));
        assertThat(rejected(flat))
                .isEqualTo(doc(node("bullet_list", item(p("one"), p("two"), p("three")))));
    }

    @Test
    void joinsAWholeChain() {
        assertThat(
                        rejected(
                                p("a"),
                                with(p("b"), split(MINE, 1)),
                                with(p(), split(ALSO_MINE, 1)),
                                with(p("c"), split(MINE, 1)),
                                with(p("d"), split(THEIRS, 1))))
                .isEqualTo(doc(p("abc"), with(p("d"), split(THEIRS, 1))));
    }

    @Test
    void joinsWithTheOneBeforeAmongWhatIsLeft() {
        assertThat(rejected(p("a"), with(p("x"), insertion(MINE)), with(p("b"), split(MINE, 1))))
                .isEqualTo(doc(p("ab")));
    }

    @Test
    void putsNothingThatWasThereIntoWhatOthersInserted() {
        var theirs = text("theirs", insertion(THEIRS));
        var mine = with(p(text("mine"), theirs), insertion(MINE));
        var dropped = with(p("mine"), insertion(MINE));
        var left = with(p(theirs), insertion(THEIRS));
        var once = doc(p("a"), left, left, with(p("b"), split(THEIRS, 1)));
        assertThat(rejected(p("a"), mine, mine, dropped, with(p("b"), split(MINE, 1))))
                .isEqualTo(once);
        assertThat(Rejection.ofAll(once)).isEqualTo(doc(p("ab")));
        var block = with(p("theirs"), insertion(THEIRS));
        assertThat(rejected(p("a"), block, with(p("b"), split(MINE, 1))))
                .isEqualTo(doc(p("a"), block, with(p("b"), split(THEIRS, 1))));
        assertThat(rejected(p("a"), with(block, split(MINE, 1)), with(p("b"), split(MINE, 1))))
                .isEqualTo(doc(p("a"), block, with(p("b"), split(THEIRS, 1))));
    }

    @Test
    void leavesToOthersAsMuchOfABorderAsTheirBlockKeepsApart() {
        var block = with(p("theirs"), insertion(THEIRS));
        var after = with(item(p("b")), split(MINE, 2));
        assertThat(rejected(node("bullet_list", item(p("a"), block), after)))
                .isEqualTo(
                        doc(
                                node(
                                        "bullet_list",
                                        item(p("a"), block, with(p("b"), split(THEIRS, 1))))));
        var point = with(item(p("theirs")), insertion(THEIRS));
        assertThat(rejected(node("bullet_list", item(p("a")), point, after)))
                .isEqualTo(
                        doc(
                                node(
                                        "bullet_list",
                                        item(p("a")),
                                        point,
                                        with(item(p("b")), split(THEIRS, 2)))));
    }

    @Test
    void joinsNothingThatDoesNotFit() {
        assertThat(rejected(with(p("first"), split(MINE, 1)))).isEqualTo(doc(p("first")));
        var rule = node("horizontal_rule");
        assertThat(rejected(rule, with(p("a"), split(MINE, 1)))).isEqualTo(doc(rule, p("a")));
        var list = node("bullet_list", item(p("i")));
        assertThat(rejected(list, with(p("a"), split(MINE, 1)))).isEqualTo(doc(list, p("a")));
        assertThat(rejected(p("a"), with(p("b"), split(MINE, Long.MAX_VALUE))))
                .isEqualTo(doc(p("ab")));
    }

    @Test
    void joinsParagraphsThatOtherEditorsSplit() {
        assertThat(
                        rejected(
                                p(text("one"), text("\u200B", insertion(MINE))),
                                p(text("\u200Bnew", insertion(MINE)), text("two"))))
                .isEqualTo(doc(p("onetwo")));
    }

    @Test
    void joinsParagraphsOnlyWhereOneInsertionReachesOver() {
        var two = p(text("\u200B", insertion(MINE)), text("two"));
        for (var one :
                List.of(
                        p(text("one"), text("\u200B", insertion(ALSO_MINE))),
                        p(text("one"), text("x", insertion(MINE))),
                        p("one"))) {
            assertThat(rejected(one, two)).isEqualTo(doc(p("one"), p("two")));
        }
        var theirs =
                doc(
                        p(text("one"), text("\u200B", insertion(THEIRS))),
                        p(text("\u200B", insertion(THEIRS)), text("two")));
        assertThat(Rejection.of(theirs, OWN)).isSameAs(theirs);
    }

    @Test
    void keepsWhatOtherEditorsSplitApartFromWhatOthersKeep() {
        var theirs = text("theirs", insertion(THEIRS));
        var mine = with(p(theirs, text("\u200B", insertion(MINE))), insertion(MINE));
        assertThat(rejected(p("a"), mine, p(text("\u200B", insertion(MINE)), text("b"))))
                .isEqualTo(doc(p("a"), with(p(theirs), insertion(THEIRS)), p("b")));
    }

    @Test
    void sharesEveryBlockThatStaysAsItIs() {
        var first = p("first");
        var list = node("bullet_list", item(p("i")));
        var left = rejected(first, p(text("x", insertion(MINE))), list);
        assertThat(left.child(0)).isSameAs(first);
        assertThat(left.child(2)).isSameAs(list);
    }

    @Test
    void goesAsDeepAsATextCan() {
        var block = p(text("x", insertion(MINE)), text("deep"));
        var rejected = p("deep");
        for (int level = 1; level < Nesting.LIMIT; level++) {
            block = node("blockquote", block);
            rejected = node("blockquote", rejected);
        }
        assertThat(rejected(block)).isEqualTo(doc(rejected));
    }

    /** Put together pair by pair this would copy 20 thousand million characters. */
    @Test
    void putsManySmallPartsTogetherAtOnce() {
        int parts = 200_000;
        var marked =
                IntStream.range(0, parts)
                        .mapToObj(i -> text("x", deletion(i % 2 == 0 ? MINE : ALSO_MINE)))
                        .toArray(Node[]::new);
        assertThat(rejected(p(marked)).textContent()).hasSize(parts);
        var split =
                IntStream.range(0, parts)
                        .mapToObj(i -> with(p("x"), split(MINE, 1)))
                        .toArray(Node[]::new);
        assertThat(rejected(split)).isEqualTo(doc(p("x".repeat(parts))));
    }
}
