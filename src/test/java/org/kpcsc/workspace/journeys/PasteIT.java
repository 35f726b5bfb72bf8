package org.kpcsc.workspace.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is pasted keeps its structure and loses everything else. */
class PasteIT extends JourneyTest {

    @Test
    void takesListsQuotesTablesAndLinksFromWordAndLeavesRemarksBehind() {
        assertThat(pasted(resource("word.html"), draft(0)))
                .isEqualTo(blocks("word-as-pasted.html"));
    }

    @Test
    void takesNoEmptyLinesAndNoFalseBoldFromGoogleDocs() {
        assertThat(pasted(resource("google-docs.html"), draft(1)))
                .isEqualTo(blocks("google-docs-as-pasted.html"));
    }

    @Test
    void keepsTheWordsOfAWebPageApartAndRunsNothing() {
        var page =
                """
                <article onclick="ran = 1"><script>ran = 1</script><style>p { color: red }</style>
                <h4>Deep</h4><p>Words <img src="x" onerror="ran = 1"><a href="javascript:ran=1">led on</a></p>
                <pre>one line
                another</pre><figure><img src="y"><figcaption>Caption</figcaption></figure>
                <details><summary>More</summary>than this</details><del>taken back</del></article>
                """;
        try (var visitor = signedIn("drafter@zela.example")) {
            var editor = EditorPage.open(visitor, draft(2)).empty();
            editor.paste(page, null);
            assertThat(editor.html())
                    .isEqualTo(
                            "<h3>Deep</h3><p>Words led on</p><p>one line<br>another</p>"
                                    + "<p>Caption</p><p>More</p><p>than this</p>");
            assertThat(editor.page().evaluate("window.ran")).isNull();
        }
    }

    @Test
    void aPasteOfMoreThanAFrameArrivesWhole() {
        var paragraph = "Communities beside the pits see little of it; « peu » revient. ".repeat(9);
        var book = (paragraph + "\n\n").repeat(2700);
        assertThat(book.getBytes(StandardCharsets.UTF_8)).hasSizeGreaterThan(3 << 19);
        try (var zela = signedIn("drafter@zela.example");
                var ipis = signedIn("drafter@ipis.example")) {
            var writer = EditorPage.open(zela, draft(3)).empty();
            var reader = EditorPage.open(ipis, draft(3));
            writer.paste(null, book);
            assertThat(writer.saving()).hasText("Saved");
            assertThat(reader.text().locator("p")).hasCount(2700);
            assertThat(reader.html()).isEqualTo(writer.html());
            writer.empty();
        }
    }

    private String pasted(String html, UUID draft) {
        try (var visitor = signedIn("drafter@zela.example")) {
            var editor = EditorPage.open(visitor, draft).empty();
            editor.paste(html, null);
            assertThat(editor.saving()).hasText("Saved");
            return editor.html();
        }
    }

    /** One block a line. */
    private static String blocks(String name) {
        return String.join("", resource(name).lines().toList());
    }

    private static String resource(String name) {
        try (var file = PasteIT.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
