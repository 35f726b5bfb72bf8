package org.kpcsc.workspace.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Words that could not be sent stay with whoever wrote them, and with nobody else. */
class KeptWordsIT extends JourneyTest {

    private static final String ZELA = "drafter@zela.example";
    private static final String IPIS = "drafter@ipis.example";

    /** Nothing that is typed leaves the page while it is mute. */
    private static final String MUTABLE =
            """
            const send = WebSocket.prototype.send;
            WebSocket.prototype.send = function (frame) {
              if (!window.mute || !String(frame).includes('"type":"steps"')) send.call(this, frame);
            };
            """;

    private static final String COPIES =
            """
            new Promise(done => {
              const opening = indexedDB.open('co-drafting');
              opening.onsuccess = () => {
                const all = opening.result.transaction('copies').objectStore('copies').getAll();
                all.onsuccess = () => { opening.result.close(); done(JSON.stringify(all.result)); };
              };
            })
            """;

    KeptWordsIT() {
        super("KeptWordsIT");
    }

    @Test
    void whoLosesATextKeepsTheirWordsAndNothingOfTheText() {
        try (var zela = signedIn(ZELA);
                var ipis = signedIn(IPIS)) {
            EditorPage.open(zela, OF_TWO).writeAtEnd("Only for two.");
            assertThat(zela.saving()).hasText("Saved");
            unsent(ipis, OF_TWO, "<mine>");
            assertThat(ipis.page().evaluate(COPIES).toString()).contains("Only for two.");
            zela.openStatement(OF_TWO);
            zela.press("End its part");
            zela.pressInDialog("End its part");

            var lost = ipis.page().locator("main kept-words");
            assertThat(lost.locator("pre")).hasText("<mine>");
            assertThat(lost).containsText("A text that you can no longer read");
            ipis.page().reload();
            assertThat(lost.locator("pre")).hasText("<mine>");
            assertThat(ipis.page().evaluate(COPIES)).isEqualTo("[]");
            ipis.go("/workspace/");
            ipis.page().getByText("Texts with words not sent: 1").click();
            ipis.pressIn(lost, "Remove");
            assertThat(lost).containsText("Remove these words for good?");
            ipis.pressIn(lost, "Keep them");
            assertThat(lost.locator("pre")).hasText("<mine>");
            ipis.pressIn(lost, "Remove");
            ipis.pressIn(lost, "Remove");
            assertThat(lost).hasText("Nothing that you wrote waits in this browser.");
            ipis.go("/workspace/");
            assertThat(ipis.page().locator(".ws-sign-out")).isVisible();
            assertThat(ipis.page().getByText("words not sent")).hasCount(0);
        }
    }

    @Test
    void whoSignsOutIsToldFirstWhatIsLost() {
        try (var zela = signedIn(ZELA)) {
            unsent(zela, draft(0), "<mine>");
            signOut(zela);
            var kept = zela.page().locator("main kept-words");
            assertThat(kept.locator("pre")).hasText("<mine>");
            assertThat(kept).containsText("Texts: 1");
            assertThat(Axe.violations(zela.page())).isEmpty();
            kept.getByText("Stay signed in").click();
            assertThat(zela.page().getByText("What waits for you")).isVisible();

            signOut(zela);
            zela.pressIn(kept, "Sign out and delete these words");
            assertThat(zela.page()).hasURL(workspace().address().resolve("/").toString());
            zela.go("/login").signIn(ZELA);
            assertThat(zela.page().getByText("What waits for you")).isVisible();
            zela.go("/workspace/kept");
            assertThat(kept).hasText("Nothing that you wrote waits in this browser.");
        }
    }

    @Test
    void whoHasNothingLeftSignsOutAtOnce() {
        try (var zela = signedIn(ZELA)) {
            EditorPage.open(zela, draft(1)).writeAtEnd("words");
            signOut(zela);
            assertThat(zela.page()).hasURL(workspace().address().resolve("/logout").toString());
        }
    }

    @Test
    void aCommentIsSaidNotToBeSentUntilItIsGivenUp() {
        try (var zela = signedIn(ZELA)) {
            var one = EditorPage.open(zela, draft(5)).writeAtEnd("words");
            one.press("Control+Alt+m");
            var field = zela.panel("comments").locator("textarea");
            assertThat(field).isFocused();
            field.pressSequentially("<mine>");
            zela.go("/workspace/kept");
            var kept = zela.page().locator("main kept-words");
            assertThat(kept.locator("pre")).hasText("<mine>");
            assertThat(kept).containsText("This has not been sent.");
            assertThat(kept).not().containsText("go into the text");

            var link = zela.page().getByText("Texts with words not sent: 1");
            assertThat(link).isVisible();
            kept.getByText("Open the text").click();
            assertThat(field).hasValue("<mine>");
            zela.pressIn(zela.panel("comments"), "Cancel");
            assertThat(link).hasCount(0);
        }
    }

    @Test
    void anotherPersonAtTheSameBrowserNeitherSeesNorDeletesThem() {
        try (var browser = signedIn(IPIS)) {
            unsent(browser, draft(2), "<mine>");
            browser.context().clearCookies();
            browser.go("/login").signIn(ZELA);
            assertThat(browser.page().getByText("What waits for you")).isVisible();
            assertThat(browser.page().getByText("words not sent")).hasCount(0);
            EditorPage.open(browser, draft(2));
            assertThat(browser.page().locator("statement-editor")).not().containsText("<mine>");
            signOut(browser);
            var kept = browser.page().locator("main kept-words");
            assertThat(kept).containsText("Somebody else who used this browser");
            assertThat(kept).not().containsText("<mine>");
            browser.pressIn(kept, "Sign out");
            assertThat(browser.page()).hasURL(workspace().address().resolve("/").toString());

            browser.go("/login").signIn(IPIS);
            assertThat(browser.page().getByText("What waits for you")).isVisible();
            assertThat(EditorPage.open(browser, draft(2)).text()).hasText("<mine>");
        }
    }

    @Test
    void wordsGoWithTheSigningOutAndNotBefore() {
        try (var browser = signedIn(IPIS)) {
            unsent(browser, draft(3), "<theirs>");
            browser.context().clearCookies();
            browser.go("/login").signIn(ZELA);
            assertThat(browser.page().getByText("What waits for you")).isVisible();
            unsent(browser, draft(4), "<mine>");
            signOut(browser);
            var kept = browser.page().locator("main kept-words");
            assertThat(kept.locator("pre")).hasText("<mine>");
            browser.context().setOffline(true);
            browser.pressIn(kept, "Sign out and delete these words");
            assertThat(kept).containsText("You are still signed in, and nothing was deleted.");
            browser.context().setOffline(false);
            browser.go("/workspace/kept");
            assertThat(kept.locator("pre")).hasText("<mine>");

            signOut(browser);
            browser.pressIn(kept, "Sign out and delete these words");
            assertThat(browser.page()).hasURL(workspace().address().resolve("/").toString());
            browser.go("/login").signIn(ZELA);
            assertThat(browser.page().getByText("What waits for you")).isVisible();
            browser.go("/workspace/kept");
            assertThat(kept).hasText("Nothing that you wrote waits in this browser.");
            browser.context().clearCookies();
            browser.go("/login").signIn(IPIS);
            assertThat(browser.page().getByText("What waits for you")).isVisible();
            browser.go("/workspace/kept");
            assertThat(kept.locator("pre")).hasText("<theirs>");
        }
    }

    /** Leaves words in the open text that the server has not heard of. */
    private static void unsent(Visitor visitor, UUID draft, String words) {
        visitor.page().addInitScript(MUTABLE);
        var editor = EditorPage.open(visitor, draft);
        editor.page().evaluate("window.mute = true");
        editor.writeAtEnd(words);
        assertThat(visitor.saving()).hasText("Saving");
    }

    private static void signOut(Visitor visitor) {
        Locator way =
                visitor.page()
                        .getByRole(
                                AriaRole.LINK,
                                new Page.GetByRoleOptions().setName("Sign out").setExact(true));
        way.click();
    }
}
