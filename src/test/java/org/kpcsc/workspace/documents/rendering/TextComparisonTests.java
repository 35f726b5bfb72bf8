package org.kpcsc.workspace.documents.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kpcsc.workspace.documents.rendering.Texts.SCHEMA;
import static org.kpcsc.workspace.documents.rendering.Texts.doc;
import static org.kpcsc.workspace.documents.rendering.Texts.heading;
import static org.kpcsc.workspace.documents.rendering.Texts.item;
import static org.kpcsc.workspace.documents.rendering.Texts.link;
import static org.kpcsc.workspace.documents.rendering.Texts.mark;
import static org.kpcsc.workspace.documents.rendering.Texts.node;
import static org.kpcsc.workspace.documents.rendering.Texts.p;
import static org.kpcsc.workspace.documents.rendering.Texts.quotation;
import static org.kpcsc.workspace.documents.rendering.Texts.text;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kpcsc.workspace.documents.differential.RandomDocuments;
import org.kpcsc.workspace.documents.differential.RandomSteps;
import org.kpcsc.workspace.documents.model.MarkSet;
import org.kpcsc.workspace.documents.model.Node;

class TextComparisonTests {

    @Test
    void findsNothingBetweenEqualTexts() {
        var comparison = TextComparison.of(doc(p("One."), p("Two.")), doc(p("One."), p("Two.")));
        assertThat(comparison.same()).isTrue();
        assertThat(comparison.onlyLayout()).isFalse();
        assertThat(comparison.html())
                .isEqualTo("<p class=\"kept\">One.</p><p class=\"kept\">Two.</p>");
    }

    @Test
    void showsTheWordsThatChanged() {
        assertHtml(
                "<p class=\"changed\">We ask for <del>justice</del><ins>fair shares</ins> at the"
                        + " mines.</p>",
                doc(p("We ask for justice at the mines.")),
                doc(p("We ask for fair shares at the mines.")));
    }

    @Test
    void readsAChangedPhraseAsOne() {
        assertHtml(
                "<p class=\"changed\">a b c d <del>e f</del><ins>x y</ins> g.</p>",
                doc(p("a b c d e f g.")),
                doc(p("a b c d x y g.")));
    }

    @Test
    void whatWasWrittenAfterAFullStopStandsAfterIt() {
        assertHtml(
                "<p class=\"changed\">We ask for a share.<ins> All of it.</ins></p>",
                doc(p("We ask for a share.")),
                doc(p("We ask for a share. All of it.")));
        assertHtml(
                "<p class=\"changed\">We ask for a share.<del> All of it.</del></p>",
                doc(p("We ask for a share. All of it.")),
                doc(p("We ask for a share.")));
    }

    @Test
    void countsWordsAndNotSpaces() {
        var comparison = TextComparison.of(doc(p("a b c d, e")), doc(p("a x y c d; e")));
        assertThat(comparison.added()).isEqualTo(2);
        assertThat(comparison.removed()).isEqualTo(1);
    }

    @Test
    void showsBlocksThatCameAndWent() {
        assertHtml(
                "<p class=\"kept\">One.</p><p class=\"removed\"><del>Gone with the rest.</del></p>"
                        + "<p class=\"kept\">Two.</p><p class=\"added\"><ins>New here.</ins></p>",
                doc(p("One."), p("Gone with the rest."), p("Two.")),
                doc(p("One."), p("Two."), p("New here.")));
    }

    @Test
    void takesARewrittenBlockForAnotherOne() {
        assertHtml(
                "<p class=\"removed\"><del>Alpha beta gamma.</del></p>"
                        + "<p class=\"added\"><ins>One two three four</ins></p>",
                doc(p("Alpha beta gamma.")),
                doc(p("One two three four")));
    }

    @Test
    void pairsChangedBlocksInOrder() {
        var before = doc(p("The first of them stands."), p("The second one of them falls."));
        var after =
                doc(
                        p("Something else entirely"),
                        p("The first of them stands still."),
                        p("The second one of them rises."));
        assertThat(TextComparison.of(before, after).blocks())
                .extracting(ComparedBlock::change)
                .containsExactly(Change.ADDED, Change.CHANGED, Change.CHANGED);
    }

    @Test
    void showsThatALinkLeadsElsewhere() {
        assertHtml(
                "<p class=\"changed\">See the <span class=\"formatted\">"
                        + "<a href=\"https://b.example/\" rel=\"noopener noreferrer\">report</a>"
                        + "</span><del> (https://a.example/)</del><ins> (https://b.example/)</ins>"
                        + " of the year.</p>",
                doc(linked("https://a.example/")),
                doc(linked("https://b.example/")));
    }

    @Test
    void showsThatAWordBecameBold() {
        assertHtml(
                "<p class=\"changed\">It is <span class=\"formatted\"><strong>so</strong></span>"
                        + " today.</p>",
                doc(p("It is so today.")),
                doc(p(text("It is "), text("so", mark("strong")), text(" today."))));
    }

    @Test
    void countsNoWordThatOnlyLooksDifferent() {
        var bold = p(text("It is "), text("so", mark("strong")), text(" today."));
        var comparison = TextComparison.of(doc(p("It is so today.")), doc(bold));
        assertThat(comparison.added()).isZero();
        assertThat(comparison.removed()).isZero();
        assertThat(comparison.onlyLayout()).isTrue();
        var heading = TextComparison.of(doc(p("Why now")), doc(heading(2, "Why now")));
        assertThat(heading.added()).isZero();
        assertThat(heading.removed()).isZero();
    }

    @Test
    void showsWhatIsOnlySuggestedOnceAndAsSuggested() {
        var before = doc(p("taxes and royalties are paid."));
        var after =
                doc(
                        p(
                                text("taxes and "),
                                text("royalties", mark("deletion")),
                                text("rents", mark("insertion")),
                                text(" are paid.")));
        var comparison = TextComparison.of(before, after);
        assertThat(comparison.html())
                .isEqualTo(
                        "<p class=\"changed\">taxes and <del class=\"suggested\">royalties</del>"
                                + "<ins class=\"suggested\">rents</ins> are paid.</p>");
        assertThat(comparison.added()).isZero();
        assertThat(comparison.removed()).isZero();
        assertThat(comparison.suggested()).isEqualTo(2);
        assertThat(TextComparison.of(after, after).suggested()).as("before already").isZero();
    }

    @Test
    void aSuggestionInsideAWordAccusesNobodyOfTheWord() {
        var before = doc(p("the trade goes on"));
        var gone =
                doc(
                        p(
                                text("the tr"),
                                text("ade", mark("deletion")),
                                text("ail", mark("insertion")),
                                text(" goes on")));
        assertHtml(
                "<p class=\"changed\">the tr<del class=\"suggested\">ade</del>"
                        + "<ins class=\"suggested\">ail</ins> goes on</p>",
                before,
                gone);
        var comparison = TextComparison.of(before, gone);
        assertThat(comparison.added()).isZero();
        assertThat(comparison.removed()).isZero();
    }

    @Test
    void countsWhatWasSuggestedWhenItIsAccepted() {
        var suggested =
                doc(
                        p(
                                text("taxes and "),
                                text("royalties", mark("deletion")),
                                text("rents", mark("insertion")),
                                text(" are paid.")));
        var accepted = TextComparison.of(suggested, doc(p("taxes and rents are paid.")));
        assertThat(accepted.html())
                .isEqualTo(
                        "<p class=\"changed\">taxes and <del>royalties</del><ins>rents</ins>"
                                + " are paid.</p>");
        assertThat(accepted.added()).isOne();
        assertThat(accepted.removed()).isOne();
        var rejected = TextComparison.of(suggested, doc(p("taxes and royalties are paid.")));
        assertThat(rejected.html())
                .isEqualTo("<p class=\"changed\">taxes and royalties are paid.</p>");
        assertThat(rejected.onlyLayout()).isTrue();
    }

    @Test
    void countsASuggestedParagraphAsSuggested() {
        var whole = p("All of it.").with(MarkSet.of(List.of(mark("insertion"))));
        var comparison = TextComparison.of(doc(p("One.")), doc(p("One."), whole));
        assertThat(comparison.suggested()).isEqualTo(3);
        assertThat(comparison.added()).isZero();
        assertThat(comparison.html()).contains("<ins class=\"suggested\">All of it.</ins>");
        assertThat(TextComparison.of(doc(p("One."), whole), doc(p("One."))).html())
                .as("taken back again")
                .isEqualTo("<p class=\"kept\">One.</p>");
    }

    @Test
    void showsAParagraphThatBecameAHeading() {
        assertHtml(
                "<h3 class=\"changed reshaped\">Why now</h3>",
                doc(p("Why now")),
                doc(heading(2, "Why now")));
    }

    @Test
    void showsNoWordTwiceOfAParagraphThatWasParted() {
        var one = doc(p("It does not say what was left. We write for the people."));
        var two = doc(p("It does not say what was left."), p("We write with the people."));
        assertHtml(
                "<p class=\"changed\">It does not say what was left.<del> </del></p>"
                        + "<p class=\"changed reshaped\">We write <del>for</del><ins>with</ins> the"
                        + " people.</p>",
                one,
                two);
        assertHtml(
                "<p class=\"changed reshaped\">It does not say what was left.<ins> </ins>We write"
                        + " <del>with</del><ins>for</ins> the people.</p>",
                two,
                one);
    }

    @Test
    void showsAnotherSpeaker() {
        var comparison =
                TextComparison.of(
                        doc(quotation("the first speaker here", "Now.")),
                        doc(quotation("the second speaker here", "Now.")));
        assertThat(comparison.same()).isFalse();
        assertThat(comparison.html()).contains("— the <del>first</del><ins>second</ins> speaker");
    }

    @Test
    void marksItemsOfListsAndSeesThemJoined() {
        var two = doc(node("bullet_list", item("a"), item("b")));
        var one = doc(node("bullet_list", node("list_item", p("a"), p("b"))));
        assertThat(TextComparison.of(two, two).html())
                .contains("<p class=\"kept item\" data-depth=\"1\">• a</p>");
        assertThat(TextComparison.of(two, one).html())
                .contains("<p class=\"changed item reshaped\" data-depth=\"1\">b</p>");
    }

    @Test
    void saysWhereOnlyTheLayoutDiffers() {
        var two = doc(node("bullet_list", item("a")), node("bullet_list", item("b")));
        var one = doc(node("bullet_list", item("a"), item("b")));
        assertThat(TextComparison.of(two, one).onlyLayout()).isTrue();
    }

    @Test
    void keepsRowsAndCellsOfATable() {
        var before = doc(node("table", row("District", "Paid"), row("Marange", "none")));
        var after =
                doc(
                        node(
                                "table",
                                row("District", "Paid"),
                                row("Marange", "most"),
                                row("Chiadzwa", "all")));
        assertHtml(
                "<div class=\"table\" tabindex=\"0\"><table><tbody>"
                        + "<tr><td><p class=\"kept\">District</p></td>"
                        + "<td><p class=\"kept\">Paid</p></td></tr>"
                        + "<tr><td><p class=\"kept\">Marange</p></td>"
                        + "<td><p class=\"removed\"><del>none</del></p>"
                        + "<p class=\"added\"><ins>most</ins></p></td></tr>"
                        + "<tr><td><p class=\"added\"><ins>Chiadzwa</ins></p></td>"
                        + "<td><p class=\"added\"><ins>all</ins></p></td></tr>"
                        + "</tbody></table></div>",
                before,
                after);
    }

    private static Node row(String... cells) {
        return node(
                "table_row",
                Stream.of(cells).map(cell -> node("table_cell", p(cell))).toArray(Node[]::new));
    }

    @Test
    void showsAnotherFindingOrFootnote() {
        assertThat(TextComparison.of(doc(cited("f-1")), doc(cited("f-2"))).html())
                .contains("<del>[F1]</del><ins>[F2]</ins>")
                .doesNotContain("f-1");
        assertThat(TextComparison.withReferences(doc(cited("f-1")), doc(cited("f-2"))).html())
                .contains("<del>[f-1]</del><ins>[f-2]</ins>");
        assertThat(TextComparison.of(doc(noted("see page one")), doc(noted("see page two"))).html())
                .contains("[see page <del>one</del><ins>two</ins>]");
    }

    @Test
    void cutsNoCharacterApart() {
        var family = "👩‍👩‍👧‍👦";
        var words = Words.of("a " + family + "é re\u0301sume\u0301", 0, List.of());
        assertThat(words).extracting(Word::text).contains("re\u0301sume\u0301");
        assertThat(words).noneMatch(word -> word.text().startsWith("\u200d"));
        assertThat(words.stream().map(Word::text).reduce("", String::concat)).contains(family);
    }

    @Test
    void comparesALongTextThatWasRewrittenInReasonableTime() {
        var before = doc(lines("alpha beta gamma delta", 400));
        var after = doc(lines("alpha beta gamma epsilon", 400));
        assertThat(TextComparison.of(before, after).blocks()).isNotEmpty();
    }

    @Test
    void readsEveryWordOfTheLaterTextOnceWhateverWasDone() {
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var documents = new RandomDocuments(random);
            var steps = new RandomSteps(random, documents);
            var before = documents.document();
            var after = before;
            for (int i = 0; i < 1 + seed % 20; i++) {
                var step = steps.applicable(after);
                after = step == null ? after : step.apply(after).orThrow();
            }
            var comparison = TextComparison.of(before, after);
            assertThat(later(comparison)).as("seed %d", seed).isEqualTo(words(after));
            assertThat(comparison.html()).isNotNull();
        }
    }

    private static String later(TextComparison comparison) {
        return comparison.blocks().stream()
                .flatMap(block -> block.runs().stream())
                .filter(run -> run.change() != Change.REMOVED)
                .flatMap(run -> run.words().stream())
                .filter(word -> !word.place().equals("address"))
                .map(word -> word.place().startsWith("citation") ? "[F]" : word.text())
                .collect(Collectors.joining());
    }

    private static String words(Node text) {
        return TextBlocks.of(text, new Notes()).stream()
                .flatMap(block -> block.words().stream())
                .map(word -> word.place().startsWith("citation") ? "[F]" : word.text())
                .collect(Collectors.joining());
    }

    @Test
    void writesHostileWordsAsText() {
        assertThat(TextComparison.of(doc(p("<b>x")), doc(p("<i>\"y"))).html())
                .doesNotContain("<b>", "<i>")
                .contains("&lt;");
    }

    private static Node[] lines(String text, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> p(text + " " + i + " " + i % 7))
                .toArray(Node[]::new);
    }

    private static Node linked(String href) {
        return p(text("See the "), text("report", link(href)), text(" of the year."));
    }

    private static Node cited(String finding) {
        return p(text("As found "), SCHEMA.node("citation", Map.of("finding", finding)));
    }

    private static Node noted(String note) {
        return p(text("As said"), node("footnote", text(note)));
    }

    private static void assertHtml(String html, Node before, Node after) {
        assertThat(TextComparison.of(before, after).html()).isEqualTo(html);
    }
}
