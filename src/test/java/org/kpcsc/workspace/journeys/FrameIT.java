package org.kpcsc.workspace.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every page shares: the frame, its manners, its weight. */
class FrameIT extends JourneyTest {

    private static final long LIGHT = 400 * 1024;
    private static final double PATIENCE = 20_000;

    /** Closes a calendar in the moment in which it has opened and not yet said so. */
    private static final String CLOSE_WHILE_OPENING =
            """
            () => new Promise(done => {
              const picker = document.querySelector('vaadin-dialog vaadin-date-picker');
              const frame = window.requestAnimationFrame;
              window.requestAnimationFrame = act => frame(time => {
                act(time);
                if (!picker.opened) return;
                window.requestAnimationFrame = frame;
                picker.opened = false;
                setTimeout(done);
              });
              picker.opened = true;
            })
            """;

    private static final List<String> PAGES =
            List.of(
                    "",
                    "statements",
                    "statements?text=nothing-of-the-kind",
                    "statements/" + SHARED,
                    "statements/" + SHARED + "/text",
                    "organisations",
                    "notifications",
                    "audit",
                    "account",
                    "mailbox",
                    "no-such-page");

    /** Who coordinates, and who bears every other role. */
    @ParameterizedTest
    @CsvSource({"coordinator@relufa.example,1280", "focalperson@mcdf.example,360"})
    void noPageShutsAnybodyOut(String userName, int width) {
        try (var visitor = Visitor.signedIn(browser(), workspace().address(), userName, width)) {
            for (var page : PAGES) {
                open(visitor, page);
                for (var colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    var media = new Page.EmulateMediaOptions().setColorScheme(colours);
                    visitor.page().emulateMedia(media);
                    assertThat(Axe.violations(visitor.page()))
                            .as("/workspace/%s, %s", page, colours)
                            .isEmpty();
                }
                assertThat(isWiderThanTheWindow(visitor.page())).as(page).isFalse();
            }
        }
    }

    @Test
    void theFirstLoadIsLightAndComesFromHereAlone() {
        try (var visitor = anonymous()) {
            var weight = weigh(visitor);
            var elsewhere = new ArrayList<String>();
            visitor.page()
                    .onRequest(request -> {
                        if (!request.url().startsWith(workspace().address().toString())) {
                            elsewhere.add(request.url());
                        }
                    });
            visitor.go("/login");
            visitor.signIn("drafter@zela.example");
            assertThat(visitor.page().locator("main h1")).isVisible();
            visitor.page().waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(weight.get()).isBetween(50 * 1024L, LIGHT);
            assertThat(elsewhere).isEmpty();
        }
    }

    @Test
    void theKeyboardGoesPastTheFrame() {
        try (var visitor = signedIn("drafter@zela.example")) {
            open(visitor, "statements");
            visitor.page().locator("body").press("Tab");
            assertThat(visitor.page().locator(".ws-skip")).isFocused();
            assertThat(visitor.page().locator(".ws-skip")).isInViewport();
            visitor.page().keyboard().press("Enter");
            assertThat(visitor.page().locator("main")).isFocused();
        }
    }

    @Test
    void theKeyboardGoesOnFromWhereItIs() {
        try (var visitor = signedIn("drafter@zela.example")) {
            open(visitor, "");
            navigation(visitor).getByText("Statements").click();
            assertThat(visitor.page().locator("main h1")).hasText("Statements");
            assertThat(visitor.page().locator("main h1")).isFocused();
            visitor.button("Start a statement").press("Enter");
            var title = visitor.dialog().locator("vaadin-text-field input");
            assertThat(title).isFocused();
            title.press("Enter");
            assertThat(visitor.dialog().getByRole(AriaRole.ALERT)).isVisible();
            visitor.page().keyboard().type("Where the keyboard is");
            assertThat(visitor.dialog().getByRole(AriaRole.ALERT)).isHidden();
            visitor.page().keyboard().press("Escape");
            assertThat(title).hasValue("Where the keyboard is");
            title.press("Enter");
            assertThat(visitor.page().locator("main h1")).hasText("Where the keyboard is");
            assertThat(visitor.page().locator("main h1")).isFocused();
        }
    }

    @Test
    void aQuestionBeginsOnCancelAndOneMoreEnterDoesNothing() {
        try (var visitor = signedIn("drafter@zela.example")) {
            visitor.openStatement(SHARED);
            var ends = visitor.page().getByText("End its part");
            assertThat(ends.first()).isVisible();
            var parts = ends.count();
            ends.first().press("Enter");
            var ringed = visitor.page().locator("vaadin-confirm-dialog vaadin-button[focus-ring]");
            assertThat(ringed).hasText(new String[] {"Cancel"});
            visitor.page().keyboard().press("Enter");
            assertThat(visitor.page().locator("vaadin-confirm-dialog")).hasCount(0);
            assertThat(ends).hasCount(parts);
        }
    }

    @Test
    void theDrawerOpensOnAPhoneAndEscapeClosesIt() {
        try (var visitor = onAPhone("drafter@zela.example")) {
            open(visitor, "");
            var statements = navigation(visitor).getByText("Statements");
            assertThat(statements).not().isInViewport();
            visitor.page().locator("vaadin-drawer-toggle").press("Enter");
            assertThat(statements).isInViewport();
            visitor.page().keyboard().press("Escape");
            assertThat(statements).not().isInViewport();
        }
    }

    @Test
    void aLostConnectionIsSaidInTheReadersLanguage() {
        try (var visitor = signedIn("drafter@grpie.example")) {
            open(visitor, "statements");
            visitor.context().setOffline(true);
            assertThat(visitor.page().locator("vaadin-connection-indicator"))
                    .containsText("Pas de connexion");
            visitor.page().getByText("Se déconnecter").click(onlyWhereItIsNotCovered());
            visitor.context().setOffline(false);
            assertThat(visitor.page().locator("vaadin-connection-indicator"))
                    .containsText("Connexion rétablie");
        }
    }

    /**
     * Where something waited for the line, Flow's client alone goes on saying that there is none.
     */
    @Test
    void aLineThatIsBackIsSaidToBeWhereSomethingWaitedForIt() {
        try (var visitor = signedIn("drafter@zela.example")) {
            visitor.openStatement(SHARED);
            var shown = visitor.page().locator("vaadin-connection-indicator");
            assertThat(visitor.button("Ask for sign-off")).isVisible();
            visitor.context().setOffline(true);
            visitor.press("Ask for sign-off");
            assertThat(shown).hasAttribute("reconnecting", "");
            visitor.context().setOffline(false);
            assertThat(visitor.dialog().locator("vaadin-date-picker")).isVisible();
            assertThat(shown).not().hasAttribute("reconnecting", "");
        }
    }

    @Test
    void aRefusalIsInSightOnAPhone() {
        try (var visitor = onAPhone("drafter@zela.example")) {
            visitor.page().setViewportSize(360, 740);
            visitor.openStatement(SHARED);
            visitor.press("Ask for sign-off");
            visitor.dialog().getByRole(AriaRole.SPINBUTTON).first().fill("40");
            visitor.pressInDialog("Ask for sign-off");
            var refusal = visitor.dialog().getByRole(AriaRole.ALERT);
            assertThat(refusal).isVisible();
            assertThat(refusal)
                    .isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
        }
    }

    @Test
    void aCalendarThatClosesAtOnceHidesNothing() {
        try (var visitor = signedIn("drafter@zela.example")) {
            visitor.openStatement(SHARED);
            visitor.press("Ask for sign-off");
            assertThat(visitor.dialog().locator("vaadin-date-picker")).isVisible();
            visitor.page().evaluate(CLOSE_WHILE_OPENING);
            assertThat(visitor.page().locator("[data-aria-hidden]")).hasCount(0);
        }
    }

    @Test
    void whatIsTooLongIsCountedAndRefusedWhole() {
        try (var visitor = signedIn("coordinator@relufa.example")) {
            open(visitor, "organisations");
            visitor.press("Admit an organisation");
            var text = visitor.dialog().getByLabel("Public description (English)");
            text.fill("a".repeat(2_100));
            assertThat(visitor.dialog()).containsText("2,100 of 2,000 characters");
            assertThat(text).hasAttribute("aria-invalid", "true");
            visitor.pressInDialog("Admit");
            assertThat(visitor.dialog().getByRole(AriaRole.ALERT).first())
                    .containsText("100 characters too many");
            assertThat(text).hasValue("a".repeat(2_100));
            text.fill("short");
            assertThat(text).not().hasAttribute("aria-invalid", "true");
        }
    }

    @Test
    void printsAllOfATextAndNothingThatCanBePressed() {
        try (var visitor = signedIn("drafter@zela.example")) {
            open(visitor, "organisations");
            assertThat(sheets(visitor.page().pdf())).isGreaterThan(1);
            visitor.write(SHARED);
            visitor.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(visitor.page().getByText("go on to say what we see")).isVisible();
            assertThat(visitor.page().locator("statement-editor .tools")).isHidden();
            assertThat(visitor.page().locator(".ws-topbar")).isHidden();
        }
    }

    @Test
    void readsWellInFrench() {
        try (var visitor = onAPhone("focalperson@grpie.example")) {
            open(visitor, "audit");
            assertThat(visitor.page().locator(".ws-row").first())
                    .containsText(Pattern.compile("\\d{4} à \\d{2}:\\d{2}"));
            visitor.page().locator("vaadin-drawer-toggle").click();
            assertThat(visitor.page().locator("vaadin-app-layout [part=drawer]"))
                    .hasAttribute("aria-label", "Menu");
        }
    }

    @Test
    void aLanguageIsPickedOnce() {
        try (var visitor = signedIn("reader@cnrg.example")) {
            open(visitor, "statements");
            visitor.button("PT Português").click();
            assertThat(visitor.page().locator("main h1")).hasText("Declarações");
            assertThat(visitor.page().locator("html")).hasAttribute("lang", "pt");
        }
        try (var later = signedIn("reader@cnrg.example")) {
            open(later, "statements");
            assertThat(later.page().locator("main h1")).hasText("Declarações");
        }
    }

    @Test
    void aFilteredListIsSentToAColleagueAndTakenAlong() {
        try (var visitor = signedIn("reader@ipis.example")) {
            open(visitor, "organisations?text=zimbabwe&sort=NAME");
            assertThat(visitor.page().locator(".ws-row")).hasCount(1);
            var file =
                    visitor.page()
                            .waitForDownload(() -> visitor.page().locator(".ws-export").click());
            assertThat(file.suggestedFilename()).isEqualTo("organisations.csv");
            assertThat(file.failure()).isNull();
        }
    }

    @Test
    void recordsStandInTheNavigationOfThoseWhoMayReadThem() {
        try (var focal = signedIn("focalperson@nmjd.example");
                var reader = signedIn("reader@nmjd.example")) {
            open(focal, "");
            assertThat(navigation(focal).getByText("Records")).isVisible();
            open(reader, "");
            assertThat(navigation(reader).getByText("Statements")).isVisible();
            assertThat(navigation(reader).getByText("Records")).hasCount(0);
        }
    }

    private static Locator navigation(Visitor visitor) {
        return visitor.page()
                .getByRole(
                        AriaRole.NAVIGATION,
                        new Page.GetByRoleOptions()
                                .setName("Main navigation")
                                .setIncludeHidden(true));
    }

    private static void open(Visitor visitor, String page) {
        visitor.go("/workspace/" + page);
        assertThat(visitor.page().locator("main h1"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
        visitor.page().waitForLoadState(LoadState.NETWORKIDLE);
    }

    private static Locator.ClickOptions onlyWhereItIsNotCovered() {
        return new Locator.ClickOptions().setTrial(true);
    }

    private static long sheets(byte[] pdf) {
        var written = new String(pdf, StandardCharsets.ISO_8859_1);
        return Pattern.compile("/Type /Page\\b").matcher(written).results().count();
    }

    private static boolean isWiderThanTheWindow(Page page) {
        return (boolean)
                page.evaluate("() => document.documentElement.scrollWidth > window.innerWidth");
    }

    /** Counts what goes over the wire, compressed as it goes. */
    private static AtomicLong weigh(Visitor visitor) {
        var weight = new AtomicLong();
        var wire = visitor.context().newCDPSession(visitor.page());
        wire.send("Network.enable");
        wire.on(
                "Network.loadingFinished",
                (JsonObject done) -> weight.addAndGet(done.get("encodedDataLength").getAsLong()));
        return weight;
    }
}
