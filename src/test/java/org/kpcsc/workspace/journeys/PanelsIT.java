package org.kpcsc.workspace.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands beside a text shuts nobody out, once there is something in it. */
class PanelsIT extends JourneyTest {

    @ParameterizedTest
    @CsvSource({"0,1280,LIGHT", "1,360,DARK"})
    void noPanelShutsAnybodyOut(int draft, int width, ColorScheme colours) {
        var text = draft(draft);
        try (var ipis = signedIn("drafter@ipis.example");
                var zela =
                        Visitor.signedIn(
                                browser(), workspace().address(), "drafter@zela.example", width)) {
            talkAndSuggest(ipis, text);
            zela.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));

            var comments = openPanel(zela, text, "comments");
            assertThat(comments).containsText("To whom?");
            nothingIsInTheWay(zela);
            zela.pressIn(comments, "Answer");
            assertThat(comments.locator("textarea")).isFocused();
            nothingIsInTheWay(zela);

            assertThat(openPanel(zela, text, "suggestions").locator(".each li")).hasCount(1);
            nothingIsInTheWay(zela);

            var rows = openPanel(zela, text, "history").locator(".ws-history-row");
            assertThat(rows.first()).isVisible();
            nothingIsInTheWay(zela);
            rows.first().getByRole(AriaRole.BUTTON).first().click();
            assertThat(zela.dialog().locator("ins").first()).isVisible();
            nothingIsInTheWay(zela);
        }
    }

    private static void talkAndSuggest(Visitor visitor, UUID text) {
        var editor = EditorPage.open(visitor, text).writeAtEnd("They owe royalties");
        assertThat(editor.saving()).hasText("Saved");
        editor.press("Control+Shift+ArrowLeft", "Control+Alt+m");
        visitor.panel("comments").locator("textarea").fill("To whom?");
        visitor.pressIn(visitor.panel("comments"), "Send the comment");
        assertThat(editor.text().locator(".comment-words")).hasText("royalties");
        editor.toTheEnd().press("Control+Shift+e").type(" today");
        editor.awaitWords(" today</ins>");
        assertThat(editor.saving()).hasText("Saved");
    }

    private static Locator openPanel(Visitor visitor, UUID text, String name) {
        visitor.go("/workspace/statements/" + text + "/text?panel=" + name);
        assertThat(visitor.saving()).hasText("Saved");
        return visitor.panel(name);
    }

    private static void nothingIsInTheWay(Visitor visitor) {
        assertThat(Axe.violations(visitor.page())).isEmpty();
    }
}
