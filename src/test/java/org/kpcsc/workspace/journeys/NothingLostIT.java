package org.kpcsc.workspace.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whatever happens to lines, windows and disks: what was written lands once, or is shown. */
class NothingLostIT extends JourneyTest {

    private static final double UNTIL_RECONNECTED = 60_000;
    private static final int MANY = 250;
    private static final String LETTERS = "abcdefghij";

    @Test
    void whatWasWrittenIsShownBeforeItGoesAndLandsOnce() {
        try (var line = HalfOpenLine.to(workspace().address());
                var zela = Visitor.signedIn(browser(), line.address(), "drafter@zela.example");
                var ipis = signedIn("drafter@ipis.example")) {
            var theirs = awayFrom(draft(0), line, zela, ipis, "<mine>");
            assertThat(review(zela)).containsText("others made 25");
            assertThat(review(zela)).containsText("(IPIS)");
            assertThat(review(zela).locator("ins")).containsText("<mine>");
            assertThat(zela.saving()).containsText("Not saved");
            zela.page().reload();
            assertThat(review(zela).locator("ins")).containsText("<mine>");
            assertThat(theirs.html()).doesNotContain("mine");
            zela.press("Put it in");
            assertThat(zela.saving()).hasText("Saved");
            assertThat(review(zela)).isHidden();
            theirs.awaitWords("&lt;mine&gt;");
            assertThat(theirs.html()).containsOnlyOnce("&lt;mine&gt;");
        }
    }

    @Test
    void onAPhoneAndByKeyboardItIsKeptApart() {
        try (var line = HalfOpenLine.to(workspace().address());
                var zela =
                        Visitor.signedIn(browser(), line.address(), "drafter@zela.example", 360);
                var ipis = signedIn("drafter@ipis.example")) {
            var theirs = awayFrom(draft(1), line, zela, ipis, "<mine>");
            assertThat(zela.button("Keep it apart")).isInViewport();
            assertThat(zela.button("Put it in")).isInViewport();
            assertThat(zela.page().evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
            zela.button("Put it in").focus();
            // Between the two stands "Put it in as suggestions".
            zela.page().keyboard().press("Tab");
            zela.page().keyboard().press("Tab");
            zela.page().keyboard().press("Enter");
            assertThat(review(zela)).isHidden();
            assertThat(zela.page().locator("statement-editor .kept pre")).hasText("<mine>");
            assertThat(zela.page().locator("statement-editor .ProseMirror")).isFocused();
            assertThat(theirs.html()).doesNotContain("mine");
        }
    }

    @Test
    void twoWindowsOfOnePersonWriteEachOnce() {
        try (var line = HalfOpenLine.to(workspace().address());
                var zela = Visitor.signedIn(browser(), line.address(), "drafter@zela.example")) {
            var editor = EditorPage.open(zela, draft(2)).writeAtEnd("between");
            assertThat(editor.saving()).hasText("Saved");
            var first = zela.page();
            // As a window that is duplicated: what it has for itself alone is copied, too.
            var second = zela.context().waitForPage(() -> first.evaluate("void open(location)"));
            assertThat(saving(second)).hasText("Saved");
            line.fallSilent();
            write(first, "Control+Home", "<first>");
            write(second, "Control+End", "<second>");
            assertThat(saving(first)).containsText("Not saved", within());
            assertThat(saving(second)).containsText("Not saved", within());
            line.hangUp();
            line.speakAgain();
            first.reload();
            second.reload();
            assertThat(saving(first)).hasText("Saved", savedWithin());
            assertThat(saving(second)).hasText("Saved", savedWithin());
        }
        try (var ipis = signedIn("drafter@ipis.example")) {
            assertThat(EditorPage.open(ipis, draft(2)).html())
                    .containsOnlyOnce("&lt;first&gt;")
                    .containsOnlyOnce("&lt;second&gt;");
        }
    }

    @Test
    void aBrowserWhoseDiskIsFullSaysSoAndGoesOn() {
        try (var zela = signedIn("drafter@zela.example")) {
            zela.page()
                    .addInitScript(
                            "IDBObjectStore.prototype.put = () => {"
                                    + " throw new DOMException('full', 'QuotaExceededError') }");
            var editor = EditorPage.open(zela, draft(3)).writeAtEnd("words");
            assertThat(editor.saving()).hasText("Saved");
            assertThat(zela.page().getByText("This browser keeps nothing")).isVisible();
        }
    }

    @Test
    void keysPressedAsThePageGoesAreThereAgain() {
        try (var zela = signedIn("drafter@zela.example")) {
            var editor = EditorPage.open(zela, draft(5));
            for (var letter : LETTERS.split("")) {
                editor.toTheEnd();
                editor.page().keyboard().type("-");
                editor.page().keyboard().type(letter);
                editor.page().reload();
                assertThat(editor.saving()).hasText("Saved");
            }
            assertThat(editor.text()).hasText(LETTERS.replaceAll("(.)", "-$1"));
        }
    }

    @Test
    void whatWasTypedAwayFromATextThatIsLockedMeanwhileIsSuggestedAfterwards() {
        try (var line = HalfOpenLine.to(workspace().address());
                var ipis = Visitor.signedIn(browser(), line.address(), "drafter@ipis.example");
                var zela = signedIn("drafter@zela.example")) {
            var editor = EditorPage.open(ipis, draft(4)).writeAtEnd("We ask.");
            assertThat(ipis.saving()).hasText("Saved");
            line.fallSilent();
            editor.type(" <away>");
            assertThat(ipis.saving()).containsText("Not saved", within());
            zela.askForSignOff(draft(4));
            line.hangUp();
            line.speakAgain();
            var kept = ipis.page().locator("statement-editor .kept");
            assertThat(kept).containsText("will be entered as suggestions", within());
            ipis.page().reload();
            assertThat(kept.locator("pre")).hasText("<away>");
            assertThat(editor.text()).hasText("We ask.");

            zela.reopenForEditing();
            assertThat(editor.text().locator("ins")).hasText("<away>");
            assertThat(ipis.saving()).hasText("Saved");
            assertThat(kept).isHidden();
            var writer = EditorPage.open(zela, draft(4));
            var suggestion = zela.suggestions().locator(".each li");
            assertThat(suggestion).containsText("IPIS");
            suggestion.getByText("Accept", exactly()).click();
            assertThat(editor.text().locator("ins")).hasCount(0);
            assertThat(editor.html()).isEqualTo("<p>We ask. &lt;away&gt;</p>");
            assertThat(writer.html()).isEqualTo(editor.html());
        }
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    private static void write(Page page, String place, String words) {
        page.bringToFront();
        page.locator("statement-editor .ProseMirror").click();
        page.keyboard().press(place);
        page.keyboard().type(words);
    }

    private static Locator saving(Page page) {
        return page.locator("statement-editor .saving");
    }

    /** The others' page, once the first visitor is back and asked. */
    private static EditorPage awayFrom(
            UUID draft, HalfOpenLine line, Visitor zela, Visitor ipis, String words) {
        var ours = EditorPage.open(zela, draft);
        var theirs = EditorPage.open(ipis, draft);
        line.fallSilent();
        ours.writeAtEnd(words);
        assertThat(zela.saving()).containsText("Not saved", within());
        theirs.writeAtEnd("j".repeat(MANY));
        assertThat(ipis.saving()).hasText("Saved", savedWithin());
        line.hangUp();
        line.speakAgain();
        assertThat(review(zela)).isVisible(visibleWithin());
        return theirs;
    }

    private static Locator review(Visitor visitor) {
        return visitor.page().locator("statement-editor .review");
    }

    private static LocatorAssertions.ContainsTextOptions within() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(UNTIL_RECONNECTED);
    }

    private static LocatorAssertions.HasTextOptions savedWithin() {
        return new LocatorAssertions.HasTextOptions().setTimeout(UNTIL_RECONNECTED);
    }

    private static LocatorAssertions.IsVisibleOptions visibleWithin() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(UNTIL_RECONNECTED);
    }
}
