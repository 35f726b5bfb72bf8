package org.kpcsc.workspace.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.kpcsc.workspace.journeys.Commenting.press;
import static org.kpcsc.workspace.journeys.Commenting.selectLastWord;
import static org.kpcsc.workspace.journeys.Commenting.typeComment;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * On a slow line nothing of what is written in a comment is lost, or goes where it is not meant.
 */
class SlowCommentsIT extends JourneyTest {

    private static final Pattern ASKED = Pattern.compile(".*v-r=uidl.*");
    private static final Pattern MARKS = Pattern.compile(".*/comment-marks[^/]*\\.js");

    @Test
    void onASlowLineTheFirstWordsAreTheCommentAndNotTheText() {
        try (var zela = signedIn("drafter@zela.example")) {
            var one = EditorPage.open(zela, draft(0)).writeAtEnd("They owe royalties");
            selectLastWord(one);
            var letGo = hold(one.page());
            one.press("Control+Alt+m");
            typeComment(zela, "To whom");
            assertThat(one.text()).hasText("They owe royalties");
            letGo.run();
            var form = zela.panel("comments").locator(".ws-comment-form textarea");
            assertThat(form).hasValue("To whom");
            assertThat(form).isFocused();
            one.page().keyboard().type(" exactly?");
            press(zela, "Send the comment");
            assertThat(zela.panel("comments")).containsText("“royalties”");
            assertThat(zela.panel("comments")).containsText("To whom exactly?");
            assertThat(zela.panel("comments").locator("textarea")).hasCount(0);
        }
    }

    @Test
    void whileACommentIsSentNothingCanBeAddedAndARefusalOpensItAgain() {
        try (var zela = signedIn("drafter@zela.example")) {
            var one = EditorPage.open(zela, draft(1)).writeAtEnd("They owe royalties");
            var panel = zela.panel("comments");
            one.press("Control+Alt+m");
            typeComment(zela, " ");
            var letGo = hold(one.page());
            one.press("Control+Enter");
            one.page().keyboard().type("lost");
            assertThat(panel.locator(".ws-comment-sending")).hasText("Sending");
            assertThat(panel.locator("textarea")).not().isEditable();
            letGo.run();
            assertThat(panel).containsText("Please write something first.");
            assertThat(panel.locator("textarea")).isEditable();
            typeComment(zela, "To whom?");
            letGo = hold(one.page());
            press(zela, "Send the comment");
            assertThat(panel.locator("textarea")).not().isEditable();
            letGo.run();
            assertThat(panel.locator(".ws-thread")).containsText("To whom?");
            assertThat(panel.locator("textarea")).hasCount(0);

            press(zela, "Answer");
            typeComment(zela, "To the districts.");
            letGo = hold(one.page());
            one.press("Control+Enter");
            one.page().keyboard().type("lost");
            letGo.run();
            assertThat(panel.locator(".ws-thread")).containsText("To the districts.");
            assertThat(panel).not().containsText("lost");
        }
    }

    @Test
    void whoGoesOnInTheTextIsNotCalledIntoTheFormThatComes() {
        try (var zela = signedIn("drafter@zela.example")) {
            var one = EditorPage.open(zela, draft(2)).writeAtEnd("They owe royalties");
            var letGo = hold(one.page());
            one.press("Control+Alt+m");
            typeComment(zela, "To");
            one.text().click();
            one.press("Control+End").type(" and");
            letGo.run();
            var form = zela.panel("comments").locator(".ws-comment-form textarea");
            assertThat(form).hasValue("To");
            assertThat(one.text()).isFocused();
            one.type(" taxes");
            assertThat(one.text()).hasText("They owe royalties and taxes");

            letGo = hold(one.page());
            press(zela, "Cancel");
            one.text().click();
            one.press("Control+End");
            letGo.run();
            assertThat(form).hasCount(0);
            one.type(" too");
            assertThat(one.text()).hasText("They owe royalties and taxes too");
        }
    }

    @Test
    void onASlowLineTheCaretStaysWhereItIsAndWhatIsToBeSentIsSent() {
        try (var zela = signedIn("drafter@zela.example")) {
            var one = EditorPage.open(zela, draft(3)).writeAtEnd("They owe royalties");
            var panel = zela.panel("comments");
            var letGo = hold(one.page());
            one.press("Control+Alt+m");
            typeComment(zela, "wld");
            one.press("ArrowLeft", "ArrowLeft");
            letGo.run();
            var form = panel.locator(".ws-comment-form textarea");
            assertThat(form).isFocused();
            one.page().keyboard().type("or");
            assertThat(form).hasValue("world");
            press(zela, "Cancel");
            assertThat(form).hasCount(0);

            letGo = hold(one.page());
            one.press("Control+Alt+m");
            typeComment(zela, "To whom?");
            one.press("Control+Enter");
            one.page().keyboard().type("lost");
            letGo.run();
            assertThat(panel.locator(".ws-thread")).containsText("To whom?");
            assertThat(panel.locator("textarea")).hasCount(0);
            assertThat(panel).not().containsText("lost");
        }
    }

    @Test
    void whoWritesOnInTheTextIsNotCalledBackToTheCommentThatTheySent() {
        try (var zela = signedIn("drafter@zela.example")) {
            var one = EditorPage.open(zela, draft(4)).writeAtEnd("They owe royalties");
            selectLastWord(one);
            one.press("Control+Alt+m");
            typeComment(zela, "To whom?");
            var letGo = hold(one.page());
            press(zela, "Send the comment");
            one.text().click();
            one.press("Control+End").type(" and");
            letGo.run();
            assertThat(zela.panel("comments").locator(".ws-thread")).containsText("To whom?");
            assertThat(one.text()).isFocused();
            one.type(" taxes");
            assertThat(one.text()).containsText("royalties and taxes");
        }
    }

    @Test
    void whatIsSelectedBeforeThePanelHasComeIsOfferedToo() {
        try (var zela = signedIn("drafter@zela.example")) {
            var letGo = hold(zela.page(), MARKS);
            var one = EditorPage.open(zela, draft(5)).writeAtEnd("They owe royalties");
            one.press("Control+Shift+ArrowLeft");
            assertThat(one.saving()).hasText("Saved");
            letGo.run();
            assertThat(one.page().locator(".comment-offer")).isVisible();
        }
    }

    private static Runnable hold(Page page) {
        return hold(page, ASKED);
    }

    /** Keeps what the page asks of the server on its way, until what it returns is run. */
    private static Runnable hold(Page page, Pattern asked) {
        var held = new ArrayList<Route>();
        page.route(asked, held::add);
        return () -> {
            page.unroute(asked);
            held.forEach(Route::resume);
        };
    }
}
