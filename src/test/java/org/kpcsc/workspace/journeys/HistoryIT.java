package org.kpcsc.workspace.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** People look at what became of their text, and bring an earlier one back. */
class HistoryIT extends JourneyTest {

    @Test
    void comparesAndRestoresWhileAnotherHasTheTextOpen() {
        try (var zela = signedIn("drafter@zela.example");
                var ipis = signedIn("drafter@ipis.example")) {
            var mine = EditorPage.open(zela, draft(0)).writeAtEnd("We ask for a fair share.");
            assertThat(mine.saving()).hasText("Saved");
            var theirs = EditorPage.open(ipis, draft(0)).writeAtEnd(" All of it.");
            mine.awaitWords("a fair share. All of it.");

            zela.press("History");
            var rows = rowsOf(zela.page());
            assertThat(rows).hasCount(2);
            rows.first().getByRole(AriaRole.BUTTON).first().click();
            var added = zela.dialog().locator("ins");
            assertThat(added).hasText(Pattern.compile("All of it"));
            assertThat(added).hasAttribute("title", Pattern.compile("^Added by .+, IPIS, "));
            assertThat(zela.dialog().locator(".ws-legend li")).hasText(Pattern.compile("IPIS"));

            zela.pressInDialog("Restore");
            zela.page()
                    .getByRole(AriaRole.ALERTDIALOG)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Restore"))
                    .click();
            theirs.page()
                    .waitForCondition(() -> theirs.html().contains("We ask for a fair share.</p>"));
            assertThat(rows.first()).containsText("Restored an earlier version");
            theirs.writeAtEnd(" Now.");
            mine.awaitWords("We ask for a fair share. Now.");
        }
    }

    @Test
    void goesOnWhileItIsLookedAt() {
        try (var zela = signedIn("drafter@zela.example");
                var ipis = signedIn("drafter@ipis.example")) {
            var mine = EditorPage.open(zela, draft(3));
            zela.press("History");
            assertThat(zela.page().locator("#desk-history")).containsText("Nothing has been");
            mine.writeAtEnd("We ask.");
            assertThat(rowsOf(zela.page())).hasCount(1);

            var theirs = EditorPage.open(ipis, draft(3)).writeAtEnd(" Twice.");
            assertThat(theirs.saving()).hasText("Saved");
            zela.press("Show what was written since");
            var first = rowsOf(zela.page()).first();
            assertThat(first).containsText("IPIS");
            assertThat(first.getByRole(AriaRole.BUTTON).first()).isFocused();
        }
    }

    @Test
    void showsWhoseWordsTheCaretIsOnWhileOthersWrite() {
        try (var zela = signedIn("drafter@zela.example");
                var ipis = signedIn("drafter@ipis.example")) {
            var mine = EditorPage.open(zela, draft(1)).writeAtEnd("The mines");
            assertThat(mine.saving()).hasText("Saved");
            var theirs = EditorPage.open(ipis, draft(1));
            zela.press("History");
            zela.page().getByLabel("Who wrote what").check();
            var authored = mine.text().locator(".authored");
            // In one piece, or in two where a minute ends meanwhile.
            assertThat(authored.first()).containsText("The");
            theirs.writeAtEnd(" and the people");
            assertThat(authored.last()).containsText("people");
            assertThat(authored.first()).not().containsText("and");

            mine.toTheEnd();
            var writer = zela.page().locator("statement-editor .writer");
            assertThat(writer).hasText(Pattern.compile("^Written by .+, IPIS, "));
            mine.press("Home");
            assertThat(writer).hasText(Pattern.compile("^Written by .+, ZELA, "));
            authored.last().hover();
            assertThat(writer).hasText(Pattern.compile("^Written by .+, IPIS, "));
            zela.page().getByLabel("Who wrote what").uncheck();
            assertThat(authored).hasCount(0);
            assertThat(writer).isHidden();
        }
    }

    @Test
    void undoingLeavesTheWordsToThoseWhoWroteThem() {
        try (var zela = signedIn("drafter@zela.example");
                var ipis = signedIn("drafter@ipis.example")) {
            var theirs = EditorPage.open(ipis, draft(4)).writeAtEnd("The mines and the people");
            assertThat(theirs.saving()).hasText("Saved");
            var mine = EditorPage.open(zela, draft(4));
            zela.press("History");
            zela.page().getByLabel("Who wrote what").check();
            mine.toTheEnd().press("Control+Backspace", "Control+Backspace");
            theirs.page().waitForCondition(() -> !theirs.html().contains("the people"));
            // One step or two, by how quickly the keys came.
            for (int i = 0; i < 2 && !mine.html().contains("people"); i++) {
                mine.press("Control+z");
            }
            theirs.awaitWords("The mines and the people");
            mine.toTheEnd();
            assertThat(zela.page().locator("statement-editor .writer"))
                    .hasText(Pattern.compile("^Written by .+, IPIS, "));
        }
    }

    @Test
    void leadsFromWhatIsNewToWhatChanged() {
        try (var zela = signedIn("drafter@zela.example");
                var ipis = signedIn("drafter@ipis.example")) {
            EditorPage.open(zela, draft(2)).writeAtEnd("We ask.");
            assertThat(zela.saving()).hasText("Saved");
            zela.go("/workspace/");
            EditorPage.open(ipis, draft(2)).writeAtEnd(" Twice.");
            assertThat(ipis.saving()).hasText("Saved");
            EditorPage.open(zela, draft(2));
            assertThat(zela.page().locator(".ws-since"))
                    .containsText("One change by one person since you last looked");
            zela.press("Show what changed");
            assertThat(zela.dialog().locator("ins")).hasText(Pattern.compile("Twice"));
        }
    }

    private static Locator rowsOf(Page page) {
        return page.locator(".ws-history-row");
    }
}
