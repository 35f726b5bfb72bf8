package org.kpcsc.workspace.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** The editor by keyboard alone and with a screen reader, while others write. */
class EditorByKeyboardIT extends JourneyTest {

    private static final String WHERE_I_AM =
            """
            () => document.activeElement.closest('.ProseMirror') ? 'text: ' + getSelection() :
              document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent
            """;

    private static final String DOWN = "ArrowDown ";

    private static final String NOTE_ENDS_OF_WORDS =
            """
            text => {
              window.endsOfWords = [];
              text.addEventListener('compositionend', () => endsOfWords.push(text.textContent));
            }
            """;

    @Test
    void othersWritingTakesNeitherFocusNorSelection() {
        try (var zela = signedIn("drafter@zela.example");
                var ipis = signedIn("drafter@ipis.example")) {
            var one = EditorPage.open(zela, draft(0)).empty().writeAtEnd("first").press("Enter");
            one.type("mine all mine").press("Enter").type("last").press("ArrowUp", "End");
            one.press("Shift+Control+ArrowLeft");
            assertThat(where(zela)).isEqualTo("text: mine");
            var other = EditorPage.open(ipis, draft(0));
            other.awaitWords("mine all ").toTheEnd().press("Control+Home").type("before ");
            other.toTheEnd().press("Shift+Home", "Delete").type("all new");
            other.press("ArrowUp", "Home").type("not ");
            one.awaitWords("not mine all mine").awaitWords("before first").awaitWords("all new");
            assertThat(where(zela)).isEqualTo("text: mine");
            other.press("Control+a", "Delete").type("nothing is left");
            one.awaitWords("nothing is left");
            assertThat(one.text()).isFocused();
            one.type("!");
            other.awaitWords("!");
        }
    }

    @Test
    void othersWritingLeavesTheFocusAmongTheTools() {
        try (var zela = signedIn("drafter@zela.example");
                var ipis = signedIn("drafter@ipis.example")) {
            var one = EditorPage.open(zela, draft(1)).empty().writeAtEnd("a").press("Alt+F10");
            one.press("ArrowRight");
            assertThat(where(zela)).isEqualTo("H1 Heading 1");
            EditorPage.open(ipis, draft(1)).writeAtEnd(" long line").press("Enter");
            one.awaitWords("a long line");
            assertThat(where(zela)).isEqualTo("H1 Heading 1");
        }
    }

    @Test
    void aWordThatIsComposedForLongIsWrittenOnce() {
        try (var zela = signedIn("drafter@zela.example");
                var ipis = signedIn("drafter@ipis.example")) {
            zela.page().clock().install();
            var one = EditorPage.open(zela, draft(2)).empty().writeAtEnd("avant après");
            var other = EditorPage.open(ipis, draft(2)).awaitWords("avant après").toTheEnd();
            one.press("Home", "ArrowRight", "ArrowRight");
            one.text().evaluate(NOTE_ENDS_OF_WORDS);
            one.compose("b", "bo");
            other.type(" toujours");
            assertThat(other.saving()).hasText("Saved");
            zela.page().clock().runFor(4_000);
            one.awaitWords("avboant après toujours");
            assertThat(zela.page().evaluate("endsOfWords.length")).isEqualTo(1);
            assertThat(zela.page().evaluate("endsOfWords[0]").toString())
                    .contains("avboant après")
                    .doesNotContain("toujours");
            other.awaitWords("avboant après toujours");
            assertThat(one.text()).isFocused();
            one.type("n");
            other.awaitWords("avbonant après toujours");
        }
    }

    @Test
    void tellsWhatOthersDoUntilItIsMuted() {
        try (var zela = signedIn("drafter@zela.example");
                var ipis = signedIn("drafter@ipis.example")) {
            zela.page().clock().install();
            var one = EditorPage.open(zela, draft(3)).empty().writeAtEnd("Communities near mines");
            var aloud = zela.page().getByRole(AriaRole.LOG);
            var other = EditorPage.open(ipis, draft(3)).awaitWords("Communities").toTheEnd();
            other.type(" wait");
            one.awaitWords("Communities near mines wait");
            zela.page().clock().runFor(4_000);
            assertThat(aloud).containsText("IPIS) changed the paragraph “Communities near mines");

            one.press("Control+/");
            var mute = zela.dialog().getByRole(AriaRole.CHECKBOX);
            mute.press("Space");
            assertThat(mute).not().isChecked();
            assertThat(aloud).hasText("");
            zela.page().keyboard().press("Escape");
            assertThat(one.text()).isFocused();
            other.type(" still");
            one.awaitWords("wait still");
            zela.page().clock().runFor(30_000);
            assertThat(aloud).hasText("");
            zela.page().reload();
            zela.button("Keyboard and announcements").click();
            assertThat(mute).not().isChecked();
        }
    }

    @Test
    void everythingIsInsertedByKeyboardAlone() {
        try (var zela = signedIn("drafter@zela.example")) {
            var editor = EditorPage.open(zela, draft(4)).empty().writeAtEnd("We were heard");
            insert(editor, "Footnote").type("in the plenary").press("Enter");
            editor.type(", see ");
            insert(editor, "Reference to a finding").type("F-2026-014").press("Enter", "Enter");
            editor.type("Now or never.");
            insert(editor, "Quotation with its speaker").type("Awa Ndiaye").press("Enter");
            assertThat(editor.text().locator("figcaption")).hasText("Awa Ndiaye");
            editor.press("End", "Enter", "Enter");
            insert(editor, "Table").type("a").press("Tab").type("b");
            insert(editor, "Delete the column");
            assertThat(editor.text().locator("tr:first-child > *")).hasCount(2);
            assertThat(editor.text().locator("th")).hasCount(2);
            assertThat(zela.saving()).hasText("Saved");
            zela.page().reload();
            assertThat(zela.saving()).hasText("Saved");
            assertThat(editor.html())
                    .startsWith(
                            "<p>We were heard<span class=\"footnote\" role=\"note\">in the plenary"
                                    + "</span>, see <cite data-finding=\"F-2026-014\">[F-2026-014]");
        }
    }

    @Test
    void aFootnoteIsOpenedAgainByPointingAndByKeyboard() {
        try (var zela = signedIn("drafter@zela.example")) {
            var editor = EditorPage.open(zela, draft(5)).empty().writeAtEnd("ab");
            insert(editor, "Footnote").type("see").press("Enter");
            editor.text().locator(".footnote").dblclick();
            assertThat(zela.dialog().getByRole(AriaRole.TEXTBOX)).hasValue("see");
            editor.type("read it").press("Enter");
            assertThat(editor.text().locator(".footnote")).hasText("read it");
            editor.press("End", "ArrowLeft", "Enter", "End").type(" there").press("Enter");
            assertThat(editor.text().locator(".footnote")).hasText("read it there");
            editor.press("End").type(" c");
            assertThat(editor.text()).hasText("abread it there c");
        }
    }

    @Test
    void theMenuIsLeftAsItWasEntered() {
        try (var zela = signedIn("drafter@zela.example")) {
            var editor = EditorPage.open(zela, draft(5));
            editor.toTheEnd().press("Alt+F10", "End", "ArrowLeft", "ArrowLeft");
            assertThat(where(zela)).isEqualTo("Insert");
            editor.press("ArrowDown");
            assertThat(zela.page().getByRole(AriaRole.MENU)).isVisible();
            editor.press("t");
            assertThat(where(zela)).startsWith("Table");
            editor.press("Escape");
            assertThat(zela.page().getByRole(AriaRole.MENU)).not().isVisible();
            assertThat(where(zela)).isEqualTo("Insert");
        }
    }

    @Test
    void theOutlineLeadsIntoTheTextAndCounts() {
        try (var zela = signedIn("drafter@zela.example")) {
            var editor = EditorPage.open(zela, draft(6)).empty().writeAtEnd("# One").press("Enter");
            editor.type("three words here").press("Enter").type("## Two");
            zela.button("Outline").click();
            var outline = zela.page().locator("text-outline");
            assertThat(outline.locator("ol ol button")).hasText("Two");
            assertThat(outline.locator("[aria-current]")).hasText("Two");
            assertThat(outline.locator("tbody tr").first()).hasText("Words5");
            outline.getByRole(AriaRole.BUTTON).first().press("Enter");
            assertThat(editor.text()).isFocused();
            assertThat(outline.locator("[aria-current]")).hasText("One");
            editor.press("Control+Shift+ArrowRight");
            assertThat(outline.locator("tbody tr").first()).hasText("Words51");
        }
    }

    @Test
    void theBrowserSpellsInTheTextsLanguage() {
        try (var zela = signedIn("drafter@zela.example")) {
            zela.go("/workspace/account");
            var text = EditorPage.open(zela, draft(7)).text();
            assertThat(text).hasAttribute("lang", "en");
            assertThat(text).hasAttribute("spellcheck", "true");
            assertThat(text.evaluate("text => text.spellcheck")).isEqualTo(true);
        }
    }

    @Test
    void withPanelMenuAndDialogOpenNothingIsInTheWayOfAScreenReader() {
        try (var zela = signedIn("drafter@zela.example")) {
            var editor = EditorPage.open(zela, draft(4)).toTheEnd();
            zela.button("Outline").click();
            assertThat(Axe.violations(zela.page())).isEmpty();
            zela.button("Insert").click();
            assertThat(Axe.violations(zela.page())).isEmpty();
            editor.press("Escape", "Escape").toTheEnd().press("Control+/");
            assertThat(Axe.violations(zela.page())).isEmpty();
        }
    }

    @Test
    void theNextSuggestionComesToWhereOneReads() {
        try (var zela = signedIn("drafter@zela.example")) {
            var editor = EditorPage.open(zela, draft(8)).empty();
            editor.paste("<p>A paragraph.</p>".repeat(80), null);
            editor.press("Control+Home").press(DOWN.repeat(40).split(" "));
            editor.press("End", "Control+Shift+e").type("suggested");
            var suggestion = editor.text().locator("ins");
            assertThat(suggestion).hasText("suggested");
            editor.press("Control+Home", "Alt+PageDown");
            assertThat(suggestion).isInViewport();
            var middle = zela.page().viewportSize().height / 2.0;
            assertThat(suggestion.boundingBox().y).isLessThan(middle);
            var tools = zela.page().locator("statement-editor .head").boundingBox();
            assertThat(suggestion.boundingBox().y).isGreaterThan(tools.y + tools.height);
        }
    }

    @Test
    void aTextThatIsLoadingBearsNoWordsOfTheBrowsersOwn() {
        try (var zela = signedIn("drafter@zela.example")) {
            zela.page().route("**/coediting/schema.json", route -> {});
            zela.go("/workspace/statements/" + draft(9) + "/text");
            assertThat(zela.saving()).hasText("Opening");
            assertThat(zela.page().locator("statement-editor .here")).isHidden();
        }
    }

    @Test
    void aCopyNamesWhoTookIt() throws Exception {
        try (var zela = signedIn("reader@zela.example")) {
            zela.go("/workspace/statements/" + SHARED + "/text");
            zela.press("Download");
            var link = zela.dialog().getByText("PDF");
            var file = zela.page().waitForDownload(link::click);
            assertThat(file.suggestedFilename()).matches("benefits-for-mining-.*-v\\d+\\.pdf");
            Path path = file.path();
            try (var pdf = Loader.loadPDF(Files.readAllBytes(path))) {
                assertThat(new PDFTextStripper().getText(pdf))
                        .contains("(ZELA)")
                        .contains("Not published.");
            }
        }
    }

    /** Through the tools and their menu. */
    private static EditorPage insert(EditorPage editor, String what) {
        editor.press("Alt+F10", "End", "ArrowLeft", "ArrowLeft", "Enter");
        Locator item = editor.page().getByRole(AriaRole.MENU).getByText(what, exactly());
        assertThat(item).isVisible();
        for (var step = 0; step < 20 && !isFocused(item); step++) {
            editor.press("ArrowDown");
        }
        return editor.press("Enter");
    }

    private static boolean isFocused(Locator item) {
        return item.evaluate("item => document.activeElement.contains(item)").equals(true);
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    private static String where(Visitor visitor) {
        return visitor.page().evaluate(WHERE_I_AM).toString();
    }
}
