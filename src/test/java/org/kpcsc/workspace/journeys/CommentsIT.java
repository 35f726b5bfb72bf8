package org.kpcsc.workspace.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** People talk about a text beside it, and what they talk about keeps to its words. */
class CommentsIT extends JourneyTest {

    private static final String MARKED = ".comment-words";

    @Test
    void twoPeopleTalkAboutWordsThatMoveAndGoAndComeBack() {
        try (var zela = signedIn("drafter@zela.example");
                var ipis = signedIn("drafter@ipis.example")) {
            var one = EditorPage.open(zela, draft(0)).writeAtEnd("They owe royalties");
            selectLastWord(one);
            one.press("Control+Alt+m");
            typeComment(one.page(), "To whom?");
            press(one.page(), "Send the comment");
            assertThat(one.text().locator(MARKED)).hasText("royalties");

            var other = EditorPage.open(ipis, draft(0));
            other.page().locator(".comment-flag").click();
            assertThat(panel(other.page())).containsText("To whom?");
            press(other.page(), "Answer");
            typeComment(other.page(), "To the districts.");
            press(other.page(), "Answer");
            assertThat(panel(one.page())).containsText("To the districts.");

            one.text().click();
            one.press("Control+Home").type("Today: ");
            other.awaitWords("Today: ");
            assertThat(other.text().locator(MARKED)).hasText("royalties");

            other.text().click();
            other.press("Control+a", "Delete");
            assertThat(panel(other.page())).containsText("The text was removed:");
            assertThat(panel(one.page())).containsText("The text was removed:");
            assertThat(one.text().locator(MARKED)).hasCount(0);
            other.press("Control+z");
            assertThat(one.text().locator(MARKED)).hasText("royalties");
            assertThat(panel(one.page())).not().containsText("The text was removed:");

            press(one.page(), "Resolve");
            assertThat(one.text().locator(MARKED)).hasCount(0);
            assertThat(other.text().locator(MARKED)).hasCount(0);
            panel(other.page()).locator("vaadin-select").click();
            other.page().getByRole(AriaRole.OPTION).filter(named("Resolved")).click();
            press(other.page(), "Open again");
            assertThat(one.text().locator(MARKED)).hasText("royalties");
        }
    }

    @Test
    void aReloadTakesNothingOfWhatIsHalfWritten() {
        try (var zela = signedIn("drafter@zela.example")) {
            var one = EditorPage.open(zela, draft(1)).writeAtEnd("They owe royalties");
            selectLastWord(one);
            one.page().locator(".comment-offer").click();
            typeComment(one.page(), "Not yet sent");
            one.page().reload();

            assertThat(panel(one.page()).locator("textarea")).hasValue("Not yet sent");
            assertThat(panel(one.page())).containsText("“royalties”");
            press(one.page(), "Send the comment");
            assertThat(one.page().locator(MARKED)).hasText("royalties");
            one.page().reload();
            assertThat(panel(one.page())).containsText("Not yet sent");
            assertThat(panel(one.page()).locator("textarea")).hasCount(0);
        }
    }

    @Test
    void onAPhoneThePanelLiesOverTheTextAndGivesItBack() {
        try (var zela = onAPhone("drafter@zela.example")) {
            var one = EditorPage.open(zela, draft(2)).writeAtEnd("They owe royalties");
            selectLastWord(one);
            one.press("Control+Alt+m");
            typeComment(one.page(), "To whom?");
            press(one.page(), "Send the comment");
            panel(one.page()).locator(".comment-quote").click();

            assertThat(panel(one.page())).isHidden();
            assertThat(one.text()).isFocused();
            assertThat(one.text().locator(MARKED + ".comment-active")).hasText("royalties");
        }
    }

    @Test
    void whatAnOrganisationSaysToItselfIsSeenThereAlone() {
        try (var zela = signedIn("drafter@zela.example");
                var ipis = signedIn("drafter@ipis.example")) {
            var one = EditorPage.open(zela, draft(3)).writeAtEnd("They owe royalties");
            selectLastWord(one);
            one.press("Control+Alt+m");
            typeComment(one.page(), "Between us.");
            one.page().getByLabel("Only people of ZELA").check();
            press(one.page(), "Send the comment");
            assertThat(panel(one.page())).containsText("Only ZELA");

            var other = EditorPage.open(ipis, draft(3));
            other.page().getByRole(AriaRole.BUTTON, exactly("Comments")).click();
            assertThat(panel(other.page())).containsText("No open thread.");
            assertThat(other.text().locator(MARKED)).hasCount(0);
        }
    }

    private static void selectLastWord(EditorPage editor) {
        editor.press("Control+Shift+ArrowLeft");
        assertThat(editor.page().locator(".comment-offer")).isVisible();
        assertThat(editor.saving()).hasText("Saved");
    }

    private static void typeComment(Page page, String words) {
        var field = panel(page).locator("textarea");
        assertThat(field).isFocused();
        field.pressSequentially(words);
    }

    private static void press(Page page, String button) {
        panel(page).getByRole(AriaRole.BUTTON, inPanel(button)).click();
    }

    private static Locator panel(Page page) {
        return page.locator("#desk-comments");
    }

    private static Locator.GetByRoleOptions inPanel(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByRoleOptions exactly(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator.FilterOptions named(String name) {
        return new Locator.FilterOptions().setHasText(name);
    }
}
