package org.kpcsc.workspace.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.Test;

/** Typing goes on while the application or its database is killed and started again. */
class KilledServerIT extends JourneyTest {

    private static final double UNTIL_RECONNECTED = 60_000;

    KilledServerIT() {
        super("KilledServerIT");
    }

    @Test
    void everythingTypedLandsExactlyOnce() {
        try (var zela = signedIn("drafter@zela.example")) {
            var text = zela.write(SHARED);
            text.click();
            zela.page().keyboard().press("Control+End");
            type(zela, "<1:before>");
            assertThat(zela.saving()).containsText("Saved");
            type(zela, "<2:as it dies");
            workspace().kill();
            type(zela, "><3:while it is gone>");
            assertThat(zela.saving()).containsText("Not saved", within(UNTIL_RECONNECTED));
            workspace().startAgain();
            type(zela, "<4:after>");
            assertThat(zela.saving()).containsText("Saved", within(UNTIL_RECONNECTED));
        }
        try (var ipis = signedIn("drafter@ipis.example")) {
            var all = ipis.write(SHARED).innerText();
            assertThat(all)
                    .containsOnlyOnce("<1:before><2:as it dies><3:while it is gone><4:after>");
        }
    }

    @Test
    void everythingTypedLandsExactlyOnceWhenTheDatabaseDies() {
        try (var zela = signedIn("drafter@zela.example")) {
            var text = zela.write(SHARED);
            text.click();
            zela.page().keyboard().press("Control+End");
            type(zela, "<5:before");
            workspace().killDatabase();
            type(zela, "><6:while it is gone>");
            assertThat(zela.saving()).containsText("Saved", within(UNTIL_RECONNECTED));
        }
        try (var ipis = signedIn("drafter@ipis.example")) {
            assertThat(ipis.write(SHARED).innerText())
                    .containsOnlyOnce("<5:before><6:while it is gone>");
        }
    }

    @Test
    void aRestartSignsNobodyOut() {
        try (var zela = signedIn("representative@zela.example")) {
            workspace().kill();
            workspace().startAgain();
            zela.openStatement(SHARED);
            assertThat(zela.page().getByText("Benefits for mining communities").first())
                    .isVisible();
        }
    }

    private static void type(Visitor visitor, String text) {
        text.chars()
                .forEach(character ->
                        visitor.page().keyboard().insertText(Character.toString(character)));
    }

    private static LocatorAssertions.ContainsTextOptions within(double milliseconds) {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(milliseconds);
    }
}
