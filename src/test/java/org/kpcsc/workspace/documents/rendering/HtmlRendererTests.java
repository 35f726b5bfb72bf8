package org.kpcsc.workspace.documents.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kpcsc.workspace.documents.rendering.Texts.SCHEMA;
import static org.kpcsc.workspace.documents.rendering.Texts.doc;
import static org.kpcsc.workspace.documents.rendering.Texts.heading;
import static org.kpcsc.workspace.documents.rendering.Texts.item;
import static org.kpcsc.workspace.documents.rendering.Texts.link;
import static org.kpcsc.workspace.documents.rendering.Texts.mark;
import static org.kpcsc.workspace.documents.rendering.Texts.marked;
import static org.kpcsc.workspace.documents.rendering.Texts.node;
import static org.kpcsc.workspace.documents.rendering.Texts.p;
import static org.kpcsc.workspace.documents.rendering.Texts.quotation;
import static org.kpcsc.workspace.documents.rendering.Texts.text;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kpcsc.workspace.documents.model.Node;

class HtmlRendererTests {

    private static final String HOSTILE = "\"><script>alert('&')</script>";
    private static final String ESCAPED =
            "&quot;&gt;&lt;script&gt;alert(&#39;&amp;&#39;)&lt;/script&gt;";

    @Test
    void writesHeadingsBelowThePagesTitle() {
        assertHtml("<h2>One</h2><h4>Three</h4>", heading(1, "One"), heading(3, "Three"));
    }

    @Test
    void writesListsWithTheirFirstNumber() {
        assertHtml("<ul><li><p>a</p></li></ul>", node("bullet_list", item("a")));
        assertHtml("<ol><li><p>a</p></li></ol>", node("ordered_list", item("a")));
        assertHtml(
                "<ol start=\"4\"><li><p>a</p></li></ol>",
                SCHEMA.node("ordered_list", Map.of("order", 4), item("a")));
    }

    @Test
    void writesQuotesRulesAndBreaks() {
        assertHtml("<blockquote><p>a</p></blockquote><hr>", node("blockquote", p("a")), rule());
        assertHtml("<p>a<br>b</p>", p(text("a"), node("hard_break"), text("b")));
    }

    @Test
    void attributesAQuotationToItsSpeaker() {
        assertHtml(
                "<figure class=\"quotation\"><blockquote><p>Now.</p></blockquote>"
                        + "<figcaption>a speaker</figcaption></figure>",
                quotation("a speaker", "Now."));
        assertHtml(
                "<figure class=\"quotation\"><blockquote><p>Now.</p></blockquote></figure>",
                node("quotation", p("Now.")));
    }

    @Test
    void writesTablesWithHeadsAndSpans() {
        var head = SCHEMA.node("table_header", Map.of("colspan", 2), p("H"));
        var cells = node("table_row", node("table_cell", p("1")), node("table_cell", p("2")));
        assertHtml(
                "<div class=\"table\" tabindex=\"0\"><table><tbody>"
                        + "<tr><th scope=\"col\" colspan=\"2\"><p>H</p></th></tr>"
                        + "<tr><td><p>1</p></td><td><p>2</p></td></tr></tbody></table></div>",
                node("table", node("table_row", head), cells));
    }

    @Test
    void numbersFootnotesAndPutsThemAtTheEnd() {
        assertHtml(
                "<p>a<sup><a href=\"#note-1\" id=\"noteref-1\">1</a></sup></p><p>b</p>"
                        + "<ol class=\"footnotes\"><li id=\"note-1\">see "
                        + "<a href=\"#noteref-1\">↑</a></li></ol>",
                p(text("a"), node("footnote", text("see"))),
                p("b"));
    }

    @Test
    void numbersCitedFindingsAndNeverTellsTheirIds() {
        var html = HtmlRenderer.html(doc(p(citation("f-17"), citation("f-18"), citation("f-17"))));
        assertThat(html).doesNotContain("f-17").contains(">[F1]<").contains(">[F2]<");
        assertThat(html.indexOf("[F1]")).isNotEqualTo(html.lastIndexOf("[F1]"));
    }

    @Test
    void keepsOneLinkWhereItsTextIsPartlyBold() {
        var link = link("https://example.org/?a=1&b=2");
        assertHtml(
                "<p><a href=\"https://example.org/?a=1&amp;b=2\" rel=\"noopener noreferrer\">a"
                        + "<strong>b</strong></a><em>c</em></p>",
                p(text("a", link), text("b", link, mark("strong")), text("c", mark("em"))));
    }

    @Test
    void showsSuggestionsThatNobodyHasResolved() {
        assertHtml(
                "<p><ins>new</ins><del>old</del></p>",
                p(text("new", mark("insertion")), text("old", mark("deletion"))));
        assertHtml("<del><p>gone</p></del>", marked(p("gone"), mark("deletion")));
        assertHtml(
                "<ul><li><ins><p>a</p></ins></li></ul>",
                node("bullet_list", marked(item("a"), mark("insertion"))));
    }

    @Test
    void showsASuggestedChangeOfAnAttributeInItsNewState() {
        var bold = SCHEMA.mark("modification", Map.of("id", Texts.ID, "type", "mark"));
        assertHtml("<p><span class=\"modified\">a</span></p>", p(text("a", bold)));
    }

    @Test
    void marksInsideTableRowsStandInTheirCells() {
        var row = marked(node("table_row", node("table_cell", p("1"))), mark("insertion"));
        assertThat(HtmlRenderer.html(doc(node("table", row))))
                .contains("<tr><td><ins><p>1</p></ins></td></tr>");
    }

    @Test
    void writesHostileTextsAndAttributesAsText() {
        var title = SCHEMA.mark("link", Map.of("href", "https://a.example/", "title", HOSTILE));
        var html =
                HtmlRenderer.html(
                        doc(
                                p(HOSTILE),
                                quotation(HOSTILE, HOSTILE),
                                p(text("x", title), node("footnote", text(HOSTILE)))));
        assertThat(html).doesNotContain("<script").contains("<p>" + ESCAPED + "</p>");
        assertThat(html).contains("title=\"" + ESCAPED + "\"");
        assertThat(html).contains("<figcaption>" + ESCAPED + "</figcaption>");
    }

    @Test
    void linksNowhereThatABrowserWouldRun() {
        assertThat(MarkHtml.isSafe("https://example.org/a")).isTrue();
        assertThat(MarkHtml.isSafe("mailto:a@example.org")).isTrue();
        assertThat(MarkHtml.isSafe("TEL:+32123")).isTrue();
        for (var href :
                new String[] {
                    "javascript:alert(1)",
                    " javascript:alert(1)",
                    "java\nscript:alert(1)",
                    "JaVaScRiPt:alert(1)",
                    "data:text/html,x",
                    "vbscript:x",
                    "//evil.example",
                    "/relative",
                    "https:",
                    "https://a b",
                    "https://a\u0000b"
                }) {
            assertThat(MarkHtml.isSafe(href)).as(href).isFalse();
        }
    }

    @Test
    void nestsNoLinkInALink() {
        var html =
                HtmlRenderer.html(
                        doc(
                                p(
                                        text("a", link("https://a.example/")),
                                        marked(
                                                node("footnote", text("n")),
                                                link("https://a.example/")))));
        assertThat(html).contains("a</a><sup><a href=\"#note-1\"");
    }

    private static Node rule() {
        return node("horizontal_rule");
    }

    private static Node citation(String finding) {
        return SCHEMA.node("citation", Map.of("finding", finding));
    }

    private static void assertHtml(String html, Node... blocks) {
        assertThat(HtmlRenderer.html(doc(blocks))).isEqualTo(html);
    }
}
