package org.kpcsc.workspace.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Several people write in one text, and nobody disturbs another's hands. */
class WritingTogetherIT extends JourneyTest {

    private static final String MOVE_CARET_AND_DELIVER =
            """
            text => {
              const words = [...text.querySelector('p').childNodes].find(each => each.nodeType === 3);
              getSelection().collapse(words, 4);
              deliver();
            }
            """;

    private static final String CARET_AT_THE_RIGHT_EDGE =
            """
            text => {
              const all = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
              const place = document.createRange();
              let right = 0, node = null, offset = 0;
              while (all.nextNode()) {
                for (let at = 1; at < all.currentNode.length; at++) {
                  place.setStart(all.currentNode, at - 1);
                  place.setEnd(all.currentNode, at);
                  const edge = place.getBoundingClientRect().right;
                  if (edge > right) [right, node, offset] = [edge, all.currentNode, at];
                }
              }
              getSelection().collapse(node, offset - 1);
            }
            """;

    private static final String FIRST_LINE_IS_BELOW =
            """
            edge => document.querySelector('.ProseMirror p').getBoundingClientRect().top >= edge
            """;

    @Test
    void aPageBeginsOneConversationOnly() {
        try (var zela = signedIn("drafter@zela.example")) {
            var opened = new ArrayList<String>();
            zela.page()
                    .onWebSocket(socket -> {
                        if (socket.url().contains("/coediting/")) {
                            opened.add(socket.url());
                        }
                    });
            EditorPage.open(zela, draft(0));
            assertThat(opened).hasSize(1);
        }
    }

    /**
     * The browser moves a caret first and tells of it later; what others write may come between.
     */
    @Test
    void othersWritingPutsNoCaretBack() {
        try (var zela = signedIn("drafter@zela.example");
                var ipis = signedIn("drafter@ipis.example")) {
            var one = EditorPage.openWithKeepableMessages(zela, draft(1)).writeAtEnd("overhere");
            var other = EditorPage.open(ipis, draft(1));
            one.press("Home");
            one.page().evaluate("keep()");
            other.writeAtEnd(", yes").press("Enter");
            one.page().waitForFunction("keptFrames() > 1");
            one.text().evaluate(MOVE_CARET_AND_DELIVER);
            one.type(" is ");
            one.awaitWords("over is here, yes");
            assertThat(one.saving()).hasText("Saved");
        }
    }

    @Test
    void othersWritingBreaksNoWordThatIsBeingComposed() {
        try (var zela = signedIn("drafter@zela.example");
                var ipis = signedIn("drafter@ipis.example")) {
            var one = EditorPage.open(zela, draft(2)).writeAtEnd("avant après");
            var other = EditorPage.open(ipis, draft(2)).toTheEnd();
            one.press("Home", "ArrowRight", "ArrowRight");
            one.compose("b", "bo");
            other.type(" toujours");
            assertThat(other.saving()).hasText("Saved");
            one.compose("bon").endComposing("bon");
            one.awaitWords("avbonant après toujours");
            other.awaitWords("avbonant après toujours");
        }
    }

    @Test
    void undoLeavesWhatOthersWroteInside() {
        try (var zela = signedIn("drafter@zela.example");
                var ipis = signedIn("drafter@ipis.example")) {
            var one = EditorPage.open(zela, draft(3)).writeAtEnd("mine all mine");
            var other = EditorPage.open(ipis, draft(3)).toTheEnd();
            other.awaitWords("mine all mine");
            other.press("ArrowLeft", "ArrowLeft", "ArrowLeft", "ArrowLeft").type("not ");
            one.awaitWords("mine all not mine");
            one.press("Control+z");
            assertThat(other.text()).not().containsText("mine");
            other.awaitWords("not ");
            one.press("Control+y");
            other.awaitWords("mine all not mine");
        }
    }

    @Test
    void escapeThenTabLeavesAListThatTabAloneWouldChange() {
        try (var zela = signedIn("drafter@zela.example")) {
            var editor = EditorPage.open(zela, draft(4)).writeAtEnd("- one").press("Enter");
            editor.type("two").press("Escape", "Shift+Tab");
            assertThat(editor.text()).not().isFocused();
            assertThat(editor.html()).isEqualTo("<ul><li><p>one</p></li><li><p>two</p></li></ul>");
        }
    }

    @Test
    void theFirstLineIsNotHiddenUnderTheTools() {
        try (var zela = onAPhone("drafter@zela.example")) {
            var editor = EditorPage.open(zela, draft(9)).writeAtEnd("first");
            for (var line = 0; line < 40; line++) {
                editor.press("Enter");
            }
            editor.press("Control+Home");
            var tools = zela.page().locator("statement-editor .head").boundingBox();
            zela.page().waitForFunction(FIRST_LINE_IS_BELOW, tools.y + tools.height);
        }
    }

    @Test
    void aListOfPointsBecomesOneOfNumbers() {
        try (var zela = signedIn("drafter@zela.example")) {
            var editor = EditorPage.open(zela, draft(5)).writeAtEnd("- one").press("Enter");
            editor.type("two");
            zela.button("1. 2. Numbered list").click();
            assertThat(editor.html()).isEqualTo("<ol><li><p>one</p></li><li><p>two</p></li></ol>");
        }
    }

    @Test
    void tellsAloudOfTroubleAndNotOfEveryLetter() {
        try (var line = HalfOpenLine.to(workspace().address());
                var zela = Visitor.signedIn(browser(), line.address(), "drafter@zela.example")) {
            var editor = EditorPage.open(zela, draft(6)).writeAtEnd("a");
            var aloud = zela.page().locator("statement-editor .state").getByRole(AriaRole.STATUS);
            assertThat(aloud).hasText("");
            line.fallSilent();
            editor.type("b");
            assertThat(editor.saving()).containsText("Not saved: no connection", soon());
            assertThat(aloud).hasText("Not saved: no connection");
            line.speakAgain();
            assertThat(editor.saving()).hasText("Saved", soonText());
            assertThat(aloud).hasText("Saved");
        }
        try (var ipis = signedIn("drafter@ipis.example")) {
            assertThat(EditorPage.open(ipis, draft(6)).text()).hasText("ab");
        }
    }

    @Test
    void aRoundThatLocksTheTextUnderSomebodysHandsKeepsTheWords() {
        try (var zela = signedIn("drafter@zela.example");
                var ipis = signedIn("drafter@ipis.example")) {
            var editor = EditorPage.openWithKeepableMessages(ipis, draft(10)).writeAtEnd("Words");
            assertThat(editor.saving()).hasText("Saved");
            ipis.page().evaluate("keep()");
            zela.askForSignOff(draft(10));
            editor.type(" written too late");
            ipis.page().evaluate("deliver()");
            assertThat(editor.saving()).containsText("some words are kept apart");
            assertThat(ipis.page().locator(".kept pre")).hasText("written too late");
            assertThat(ipis.page().locator(".kept")).isInViewport();
            assertThat(ipis.page().locator(".ws-page-header")).containsText("In sign-off");
        }
    }

    @Test
    void warnsWhereTheBrowserKeepsNothing() {
        try (var zela = signedIn("drafter@zela.example")) {
            zela.page()
                    .addInitScript(
                            "IDBFactory.prototype.open = () => { throw new DOMException('no') }");
            var editor = EditorPage.open(zela, draft(7)).writeAtEnd("words");
            assertThat(editor.saving()).hasText("Saved");
            assertThat(zela.page().getByText("This browser keeps nothing")).isVisible();
        }
    }

    @Test
    void aDiskThatDoesNotAnswerHoldsNothingUp() {
        try (var zela = signedIn("drafter@zela.example")) {
            zela.page()
                    .addInitScript(
                            "IDBFactory.prototype.open = () => ({addEventListener() {},"
                                    + " removeEventListener() {}})");
            var editor = EditorPage.open(zela, draft(8)).writeAtEnd("words");
            assertThat(editor.saving()).hasText("Saved");
            assertThat(zela.page().getByText("This browser keeps nothing")).isVisible();
        }
    }

    @Test
    void anEmptyTextInvitesToWriteAndKeepsNothingOfTheInvitation() {
        try (var zela = signedIn("drafter@zela.example")) {
            var editor = EditorPage.open(zela, draft(9)).empty();
            assertThat(editor.text()).hasAttribute("data-prompt", "Write here");
            editor.type("a");
            assertThat(editor.text()).not().hasAttribute("data-prompt", "Write here");
            assertThat(editor.text()).hasText("a");
            editor.empty();
        }
    }

    @Test
    void onAPhoneTheToolsSayThatThereAreMore() {
        try (var zela = onAPhone("drafter@zela.example")) {
            EditorPage.open(zela, draft(9));
            var tools = zela.page().locator("statement-editor .tools");
            assertThat(tools).hasAttribute("data-more", "after");
            zela.button("Redo").evaluate("tool => tool.scrollIntoView()");
            assertThat(tools).hasAttribute("data-more", "before");
        }
    }

    @Test
    void whoWritesAtTheRightEdgeIsNamedWithinThePage() {
        try (var zela = onAPhone("drafter@zela.example");
                var ipis = onAPhone("drafter@ipis.example")) {
            var reader = EditorPage.open(zela, OF_TWO);
            var writer = EditorPage.open(ipis, OF_TWO);
            writer.text().click();
            writer.text().evaluate(CARET_AT_THE_RIGHT_EDGE);
            var caret = reader.text().locator(".presence-caret.before");
            assertThat(caret).hasCount(1);
            assertThat(caret.locator(".presence-label")).hasText(Pattern.compile("IPIS.*"));
        }
    }

    private static LocatorAssertions.ContainsTextOptions soon() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(40_000);
    }

    private static LocatorAssertions.HasTextOptions soonText() {
        return new LocatorAssertions.HasTextOptions().setTimeout(40_000);
    }
}
