package org.kpcsc.workspace.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kpcsc.workspace.journeys.Commenting.press;
import static org.kpcsc.workspace.journeys.Commenting.selectLastWord;
import static org.kpcsc.workspace.journeys.Commenting.typeComment;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.PageAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** People talk about a text beside it, and what they talk about keeps to its words. */
class CommentsIT extends JourneyTest {

    private static final String MARKED = ".comment-words";
    private static final double RECONNECTED = 30_000;

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
    void anAtInTheWordsOpensTheListOfWhomToTell() {
        try (var zela = signedIn("drafter@zela.example")) {
            EditorPage.open(zela, draft(4)).writeAtEnd("They owe royalties");
            zela.page().keyboard().press("Control+Alt+m");
            typeComment(zela, "Please look, @");
            var option = zela.page().locator("vaadin-multi-select-combo-box-item").first();
            assertThat(option).isVisible();
            zela.page().keyboard().press("Escape");
            var words = zela.panel("comments").locator("textarea");
            assertThat(words).isFocused();
            zela.page().keyboard().type("a, @");
            assertThat(option).isVisible();
            var name = option.textContent();
            option.click();
            assertThat(words).isFocused();
            zela.page().keyboard().type(" please");
            assertThat(words).hasValue("Please look, @a, @" + name + " please");
            press(zela, "Send the comment");
            assertThat(zela.panel("comments").locator(".ws-thread")).containsText(name);
        }
    }

    @Test
    void whatIsTypedBehindAnAtAndMeansNobodyStaysInTheWords() {
        try (var zela = signedIn("drafter@zela.example")) {
            EditorPage.open(zela, draft(6)).writeAtEnd("They owe royalties");
            zela.page().keyboard().press("Control+Alt+m");
            typeComment(zela, "Price is 3 USD @ the pit, 9 USD in town.");
            var words = zela.panel("comments").locator("textarea");
            assertThat(words).hasValue("Price is 3 USD @ the pit, 9 USD in town.");
            var keyboard = zela.page().keyboard();
            keyboard.type(" Ask @qqq");
            assertThat(words).hasValue(Pattern.compile("town\\. Ask @qqq"));
            keyboard.press("Escape");
            assertThat(words).isFocused();
            keyboard.type(" about it");
            assertThat(words).hasValue(Pattern.compile("town\\. Ask @qqq about it"));
            var option = zela.page().locator("vaadin-multi-select-combo-box-item").first();
            keyboard.type(", @a");
            assertThat(option).isVisible();
            keyboard.press("Escape");
            assertThat(words).isFocused();
            keyboard.type("b or @a");
            assertThat(option).isVisible();
            keyboard.press("Control+Enter");
            var thread = zela.panel("comments").locator(".ws-thread");
            assertThat(thread).containsText("9 USD in town. Ask @qqq about it, @ab or @a");

            press(zela, "Answer");
            typeComment(zela, "Ask @a");
            assertThat(option).isVisible();
            thread.locator("vaadin-button[theme~=primary]").dispatchEvent("click");
            assertThat(thread.locator("textarea")).hasCount(0);
            assertThat(thread).containsText("Ask @a");
        }
    }

    @Test
    void enterTwiceResolvesOneThreadAndTheOfferCoversNoWords() {
        try (var zela = signedIn("drafter@zela.example")) {
            var one = EditorPage.open(zela, draft(5)).writeAtEnd("They owe royalties");
            for (var words : List.of("First", "Second")) {
                one.text().click();
                one.press("Control+End", "Control+Shift+ArrowLeft");
                var offer = one.page().locator(".comment-offer");
                assertThat(offer).isVisible();
                assertThat(offer.boundingBox().x).isGreaterThan(rightOf(one.text()) - 1);
                assertThat(one.saving()).hasText("Saved");
                offer.click();
                typeComment(zela, words);
                press(zela, "Send the comment");
            }
            var resolve = zela.panel("comments").getByText("Resolve", exactly());
            assertThat(resolve).hasCount(2);
            resolve.first().focus();
            one.press("Enter");
            assertThat(resolve).hasCount(1);
            assertThat(zela.panel("comments")).isFocused();
            one.press("Enter");
            one.page().reload();
            assertThat(zela.panel("comments").locator(".ws-thread")).hasCount(1);
            assertThat(zela.panel("comments").getByText("Resolve", exactly())).hasCount(1);
        }
    }

    @Test
    void aCommentThatHasWordsStaysAboutWhatItWas() {
        try (var zela = signedIn("drafter@zela.example")) {
            var one = EditorPage.open(zela, draft(9)).writeAtEnd("They owe royalties");
            selectLastWord(one);
            one.press("Control+Alt+m");
            typeComment(zela, "To whom?");
            assertThat(zela.panel("comments")).containsText("“royalties”");
            one.text().click();
            one.press("Control+Home", "Control+Shift+ArrowRight", "Control+Alt+m");
            typeComment(zela, " When?");
            press(zela, "Send the comment");
            assertThat(one.text().locator(MARKED)).hasText("royalties");
            assertThat(zela.panel("comments").locator(".ws-thread")).containsText("To whom? When?");
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
    void onAPhoneWhatIsHalfWrittenCoversNothingUntilItIsAskedFor() {
        try (var zela = onAPhone("drafter@zela.example")) {
            var one = EditorPage.open(zela, draft(7)).writeAtEnd("They owe royalties");
            one.press("Control+Alt+m");
            typeComment(zela, "Not yet sent");
            var address = one.page().url().replaceAll("[?].*", "");
            one.page().navigate(address);
            var button = one.page().locator("[aria-controls=desk-comments]");
            assertThat(button).hasText("Comments1");
            assertThat(zela.panel("comments")).isHidden();
            button.click();
            assertThat(zela.panel("comments").locator("textarea")).hasValue("Not yet sent");
            assertThat(button).hasText("Comments");
        }
    }

    @Test
    void aPanelClosesWithoutAConnection() {
        try (var zela = onAPhone("drafter@zela.example")) {
            var one = EditorPage.open(zela, draft(8)).writeAtEnd("They owe royalties");
            var button = one.page().locator("[aria-controls=desk-comments]");
            button.click();
            assertThat(one.page()).hasURL(Pattern.compile(".*panel=comments"));
            zela.context().setOffline(true);
            one.press("Escape");
            assertThat(zela.panel("comments")).isHidden();
            assertThat(button).isFocused();
            button.click();
            assertThat(zela.panel("comments")).isVisible();
            press(zela, "Close");
            assertThat(zela.panel("comments")).isHidden();
            one.text().click();
            one.press("Control+End").type(" offline");
            zela.context().setOffline(false);
            assertThat(one.page())
                    .not()
                    .hasURL(
                            Pattern.compile(".*panel=comments"),
                            new PageAssertions.HasURLOptions().setTimeout(RECONNECTED));
            assertThat(zela.panel("comments")).isHidden();
            assertThat(one.text()).isFocused();
            assertThat(one.text()).containsText("royalties offline");
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

    private static double rightOf(Locator part) {
        var box = part.boundingBox();
        return box.x + box.width;
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    private static Locator.FilterOptions named(String name) {
        return new Locator.FilterOptions().setHasText(name);
    }
}
