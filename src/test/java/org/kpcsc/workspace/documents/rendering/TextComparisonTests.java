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

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
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
                "<p class=\"changed\">See the <del><a href=\"https://a.example/\""
                        + " rel=\"noopener noreferrer\">report (https://a.example/)</a></del>"
                        + "<ins><a href=\"https://b.example/\" rel=\"noopener noreferrer\">report"
                        + " (https://b.example/)</a></ins> of the year.</p>",
                doc(linked("https://a.example/")),
                doc(linked("https://b.example/")));
    }

    @Test
    void showsThatAWordBecameBold() {
        assertHtml(
                "<p class=\"changed\">It is <del>so</del><ins><strong>so</strong></ins> today.</p>",
                doc(p("It is so today.")),
                doc(p(text("It is "), text("so", mark("strong")), text(" today."))));
    }

    @Test
    void showsAParagraphThatBecameAHeading() {
        assertHtml(
                "<p class=\"removed\"><del>Why now</del></p>"
                        + "<h3 class=\"added\"><ins>Why now</ins></h3>",
                doc(p("Why now")),
                doc(heading(2, "Why now")));
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
        assertThat(TextComparison.of(two, one).html()).contains("<del>b</del>");
    }

    @Test
    void saysWhereOnlyTheLayoutDiffers() {
        var two = doc(node("bullet_list", item("a")), node("bullet_list", item("b")));
        var one = doc(node("bullet_list", item("a"), item("b")));
        assertThat(TextComparison.of(two, one).onlyLayout()).isTrue();
    }

    @Test
    void showsAnotherFindingOrFootnote() {
        assertThat(TextComparison.of(doc(cited("f-1")), doc(cited("f-2"))).html())
                .contains("<del>[F]</del><ins>[F]</ins>")
                .doesNotContain("f-1");
        assertThat(TextComparison.of(doc(noted("see page one")), doc(noted("see page two"))).html())
                .contains("[see page <del>one</del><ins>two</ins>]");
    }

    @Test
    void cutsNoCharacterApart() {
        var family = "👩‍👩‍👧‍👦";
        var words = Words.of("a " + family + "é re\u0301sume\u0301", 0);
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
