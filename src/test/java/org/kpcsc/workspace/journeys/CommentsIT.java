package org.kpcsc.workspace.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
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
            typeComment(zela, "To whom?");
            press(zela, "Send the comment");
            assertThat(one.text().locator(MARKED)).hasText("royalties");

            var other = EditorPage.open(ipis, draft(0));
            other.page().locator(".comment-flag").click();
            assertThat(ipis.panel("comments")).containsText("To whom?");
            press(ipis, "Answer");
            typeComment(ipis, "To the districts.");
            press(ipis, "Answer");
            assertThat(zela.panel("comments")).containsText("To the districts.");

            one.text().click();
            one.press("Control+Home").type("Today: ");
            other.awaitWords("Today: ");
            assertThat(other.text().locator(MARKED)).hasText("royalties");

            other.text().click();
            other.press("Control+a", "Delete");
            assertThat(ipis.panel("comments")).containsText("The text was removed:");
            assertThat(zela.panel("comments")).containsText("The text was removed:");
            assertThat(one.text().locator(MARKED)).hasCount(0);
            other.press("Control+z");
            assertThat(one.text().locator(MARKED)).hasText("royalties");
            assertThat(zela.panel("comments")).not().containsText("The text was removed:");

            press(zela, "Resolve");
            assertThat(one.text().locator(MARKED)).hasCount(0);
            assertThat(other.text().locator(MARKED)).hasCount(0);
            ipis.panel("comments").locator("vaadin-select").click();
            other.page().getByRole(AriaRole.OPTION).filter(named("Resolved")).click();
            press(ipis, "Open again");
            assertThat(one.text().locator(MARKED)).hasText("royalties");
        }
    }

    @Test
    void aReloadTakesNothingOfWhatIsHalfWritten() {
        try (var zela = signedIn("drafter@zela.example")) {
            var one = EditorPage.open(zela, draft(1)).writeAtEnd("They owe royalties");
            selectLastWord(one);
            one.page().locator(".comment-offer").click();
            typeComment(zela, "Not yet sent");
            one.page().reload();

            assertThat(zela.panel("comments").locator("textarea")).hasValue("Not yet sent");
            assertThat(zela.panel("comments")).containsText("“royalties”");
            press(zela, "Send the comment");
            assertThat(one.page().locator(MARKED)).hasText("royalties");
            one.page().reload();
            assertThat(zela.panel("comments")).containsText("Not yet sent");
            assertThat(zela.panel("comments").locator("textarea")).hasCount(0);
        }
    }

    @Test
    void onAPhoneThePanelLiesOverTheTextAndGivesItBack() {
        try (var zela = onAPhone("drafter@zela.example")) {
            var one = EditorPage.open(zela, draft(2)).writeAtEnd("They owe royalties");
            selectLastWord(one);
            one.press("Control+Alt+m");
            typeComment(zela, "To whom?");
            press(zela, "Send the comment");
            zela.panel("comments").locator(".comment-quote").click();

            assertThat(zela.panel("comments")).isHidden();
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
            typeComment(zela, "Between us.");
            one.page().getByLabel("Only people of ZELA").check();
            press(zela, "Send the comment");
            assertThat(zela.panel("comments")).containsText("Only ZELA");

            var other = EditorPage.open(ipis, draft(3));
            ipis.press("Comments");
            assertThat(ipis.panel("comments")).containsText("No open thread.");
            assertThat(other.text().locator(MARKED)).hasCount(0);
        }
    }

    private static void selectLastWord(EditorPage editor) {
        editor.press("Control+Shift+ArrowLeft");
        assertThat(editor.page().locator(".comment-offer")).isVisible();
        assertThat(editor.saving()).hasText("Saved");
    }

    private static void typeComment(Visitor visitor, String words) {
        var field = visitor.panel("comments").locator("textarea");
        assertThat(field).isFocused();
        field.pressSequentially(words);
    }

    private static void press(Visitor visitor, String button) {
        visitor.pressIn(visitor.panel("comments"), button);
    }

    private static Locator.FilterOptions named(String name) {
        return new Locator.FilterOptions().setHasText(name);
    }
}
