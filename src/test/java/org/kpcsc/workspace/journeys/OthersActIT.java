package org.kpcsc.workspace.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Open pages follow what others do without being loaded again. */
class OthersActIT extends JourneyTest {

    private static final String LOCKED = "The text is locked";
    private static final String HALF = "We would say more of the land";

    OthersActIT() {
        super("OthersActIT");
    }

    @Test
    void homeEditorAndStatementFollowAndAHalfWrittenAnswerStays() {
        try (var zela = signedIn("drafter@zela.example");
                var ipis = signedIn("representative@ipis.example");
                var nmjd = signedIn("representative@nmjd.example");
                var writer = signedIn("drafter@nmjd.example")) {
            ipis.go("/workspace/");
            assertThat(ipis.page().getByText("What waits for you")).isVisible();
            var text = writer.write(SHARED);
            var count = ipis.page().locator("vaadin-side-nav .ws-count");
            assertThat(count).isHidden();
            zela.askForSignOff(SHARED);

            assertThat(ipis.page().getByText("Answer for your organisation")).isVisible();
            assertThat(count).containsText("one thing waits for you");
            assertThat(writer.page().getByText(LOCKED)).isVisible();
            assertThat(text).isVisible();

            beginAReservation(ipis);
            nmjd.openStatement(SHARED);
            anyEndorse(nmjd).click();
            nmjd.dialog().getByRole(AriaRole.BUTTON, named()).click();

            assertThat(tag(zela, "endorses")).hasCount(1);
            assertThat(tag(ipis, "endorses")).hasCount(1);
            assertThat(ipis.dialog().getByRole(AriaRole.TEXTBOX)).hasValue(HALF);
        }
    }

    @Test
    void whoNoLongerTakesPartLosesTheOpenPage() {
        try (var zela = signedIn("drafter@zela.example");
                var ipis = signedIn("drafter@ipis.example")) {
            ipis.openStatement(OF_TWO);
            assertThat(ipis.page().getByText("Who takes part")).isVisible();
            zela.openStatement(OF_TWO);
            zela.press("End its part");
            zela.pressInDialog("End its part");
            assertThat(ipis.page().getByText("Who takes part")).isHidden();
            assertThat(ipis.page().getByText("nothing here").first()).isVisible();
        }
    }

    private static void beginAReservation(Visitor visitor) {
        visitor.openStatement(SHARED);
        visitor.press("Other answer");
        visitor.dialog().getByLabel("Endorse with reservation").check();
        visitor.dialog().getByRole(AriaRole.TEXTBOX).fill(HALF);
    }

    private static Locator tag(Visitor visitor, String word) {
        return visitor.page()
                .locator(".ws-tag", new Page.LocatorOptions().setHasText(exactly(word)));
    }

    private static Pattern exactly(String word) {
        return Pattern.compile("^" + word + "$");
    }

    private static Locator anyEndorse(Visitor visitor) {
        return visitor.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile("Endorse this text.*")))
                .first();
    }

    private static Locator.GetByRoleOptions named() {
        return new Locator.GetByRoleOptions().setName(Pattern.compile("Endorse this text.*"));
    }
}
