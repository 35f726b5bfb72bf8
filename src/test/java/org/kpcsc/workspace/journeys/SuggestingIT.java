package org.kpcsc.workspace.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.Collections;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Somebody who may only suggest does to a text what people do, and somebody who writes decides. */
class SuggestingIT extends JourneyTest {

    private static final String SUGGESTER = "drafter@cnrg.example";
    private static final String WRITER = "drafter@zela.example";

    @Test
    void whatASuggesterDoesIsSuggestedAndTheWriterDecides() {
        try (var cnrg = signedIn(SUGGESTER);
                var zela = signedIn(WRITER)) {
            var suggester = EditorPage.open(cnrg, SHARED);
            var writer = EditorPage.open(zela, SHARED);
            assertThat(cnrg.page().locator("statement-editor .how")).hasText("Suggesting");

            suggester.text().locator("p").first().click();
            suggester.press("Control+Home").type("Rough ");
            writer.awaitWords(">Rough </ins>Diamonds leave");
            suggester.press("Control+ArrowRight", "Backspace", "Backspace");
            writer.awaitWords("Diamon<del");
            suggester.press("Shift+End", "Control+b");
            writer.awaitWords("suggestion-mark");
            suggester.press("Control+End", "Enter").type("A last word");
            writer.awaitWords(">A last word</ins>");
            suggester.paste("<p>pasted one</p><p>pasted two</p>", null);
            writer.awaitWords("pasted two</");
            suggester.text().locator("h2").first().click();
            suggester.press("Home", "Backspace");
            writer.awaitWords("suggestion-join");
            assertThat(suggester.saving()).hasText("Saved");
            assertThat(cnrg.page().locator("statement-editor .notice[role=alert]")).isEmpty();
            assertThat(suggester.html()).isEqualTo(writer.html());

            var list = zela.suggestions();
            act(one(list, "Insert “Rough”"), "Accept");
            suggester.awaitWords("<p>Rough Diamon<del");
            act(one(list, "Delete “ds”"), "Reject");
            suggester.awaitWords("<p>Rough Diamonds");
            act(list.locator(".several li").filter(with("All by CNRG")), "Accept");
            var question = list.getByRole(AriaRole.ALERTDIALOG);
            assertThat(question)
                    .containsText(Pattern.compile("Accept \\d+ suggestions of CNRG\\?"));
            act(question, "Cancel");
            act(list.locator(".several li").filter(with("All by CNRG")), "Accept");
            act(question, "Accept");
            assertThat(list).containsText("No suggestions are open");
            assertThat(suggester.text().locator(".suggestion")).hasCount(0);
            assertThat(suggester.html()).isEqualTo(writer.html());
            assertThat(writer.text()).containsText("pasted two");
        }
    }

    @Test
    void aSuggesterTakesBackTheirOwnAndNobodyElses() {
        try (var cnrg = signedIn(SUGGESTER);
                var ipis = signedIn("drafter@ipis.example")) {
            var suggester = EditorPage.open(cnrg, SHARED).writeAtEnd(" for now");
            var other = EditorPage.open(ipis, SHARED);
            ipis.button("Suggesting").click();
            other.writeAtEnd(" for ever");
            suggester.awaitWords("> for ever</ins>");
            var list = cnrg.suggestions();
            assertThat(one(list, "for ever").locator(".acts button")).hasCount(0);
            act(one(list, "for now"), "Withdraw");
            assertThat(other.text()).not().containsText("for now");
            act(one(ipis.suggestions(), "for ever"), "Withdraw");
            assertThat(suggester.text()).not().containsText("for ever");
            assertThat(suggester.saving()).hasText("Saved");
        }
    }

    @Test
    void whatAWriterAddsToASuggestedListStaysWhenTheListIsWithdrawn() {
        try (var cnrg = signedIn(SUGGESTER);
                var zela = signedIn(WRITER)) {
            var suggester = EditorPage.open(cnrg, SHARED);
            var writer = EditorPage.open(zela, SHARED);
            suggester.toTheEnd();
            suggester.paste("<ul><li>first point</li><li>second point</li></ul>", null);
            writer.awaitWords("second point");
            writer.text().locator("li").filter(with("second point")).click();
            writer.press("End").type(" of ours");
            suggester.awaitWords("> of ours</ins>");
            var entry = one(cnrg.suggestions(), "first point");
            assertThat(entry).containsText(Pattern.compile("Words by .* stay"));
            act(entry, "Withdraw");
            assertThat(writer.text()).not().containsText("first point");
            assertThat(writer.text()).containsText("of ours");
            assertThat(suggester.saving()).hasText("Saved");
            assertThat(suggester.html()).isEqualTo(writer.html());
            act(one(zela.suggestions(), "of ours"), "Withdraw");
            assertThat(suggester.text()).not().containsText("of ours");
        }
    }

    @Test
    void theKeyboardLeadsToASuggestionAndToItsChoices() {
        try (var zela = signedIn(WRITER)) {
            var editor = EditorPage.open(zela, draft(0)).writeAtEnd("we ask");
            editor.press("Control+Shift+e").type(" again");
            assertThat(zela.button("Suggesting")).hasAttribute("aria-pressed", "true");
            editor.press("Control+Home", "Alt+PageDown");
            var card = zela.page().locator(".suggestion-card");
            assertThat(card).containsText(Pattern.compile("Insert “again”.*ZELA", Pattern.DOTALL));
            editor.press("Alt+Enter", "Enter");
            assertThat(card).isHidden();
            assertThat(editor.text()).isFocused();
            assertThat(editor.text().locator(".suggestion")).hasCount(0);
            assertThat(editor.text()).hasText("we ask again");
        }
    }

    @Test
    void aComposedWordIsSuggestedOnce() {
        try (var zela = signedIn(WRITER)) {
            var editor = EditorPage.open(zela, draft(1)).writeAtEnd("avant après");
            editor.press("Control+Shift+e", "Home", "ArrowRight", "ArrowRight");
            editor.compose("b", "bo", "bon").endComposing("bon");
            editor.awaitWords(">bon</ins>ant après");
            assertThat(editor.html()).startsWith("<p>av<ins");
        }
    }

    /** Chrome, where it deletes a letter, also writes in the words beside it. */
    @Test
    void deletingBesideAnothersSuggestionDecidesNothing() {
        try (var zela = signedIn(WRITER);
                var ipis = signedIn("drafter@ipis.example")) {
            var writer = EditorPage.open(zela, draft(2)).writeAtEnd("the quiet pits");
            var suggester = EditorPage.open(ipis, draft(2));
            suggester.awaitWords("the quiet pits");
            ipis.button("Suggesting").click();
            suggester.writeAtEnd(" too").press("Home").press(times(3, "ArrowRight"));
            suggester.press(times(6, "Shift+ArrowRight")).press("Delete");
            writer.awaitWords("> quiet</del> pits<ins").awaitWords("> too</ins>");

            writer.toTheEnd().press(times(4, "ArrowLeft")).press("Backspace");
            suggester.awaitWords("> quiet</del> pit<ins").awaitWords("> too</ins>");
            writer.press("Home").press(times(3, "ArrowRight")).press("Backspace");
            suggester.awaitWords("<p>th<del").awaitWords("> quiet</del> pit<ins");
            writer.press("Home", "Delete");
            writer.press("ArrowRight", "Delete");
            suggester.awaitWords("<p>h<del").awaitWords("> too</ins>");
            assertThat(writer.text().locator(".suggestion")).hasCount(2);
            assertThat(suggester.html()).isEqualTo(writer.html());
        }
    }

    @Test
    void wordsDeletedLetterByLetterAreSuggestedToGoOnce() {
        try (var zela = signedIn(WRITER)) {
            var editor = EditorPage.open(zela, draft(3)).writeAtEnd("This is what we all see.");
            editor.press("Control+Shift+e").press(times(12, "Backspace"));
            editor.awaitWords("<p>This is what<del").awaitWords("> we all see.</del></p>");
            editor.press("Home").press(times(8, "Delete"));
            editor.awaitWords(">This is </del>what<del").awaitWords("> we all see.</del></p>");
            assertThat(editor.text().locator(".suggestion")).hasCount(2);
            assertThat(editor.text()).hasText("This is what we all see.");
        }
    }

    @Test
    void aCardSaysWhatIsAcceptedNow() {
        try (var zela = signedIn(WRITER);
                var ipis = signedIn("drafter@ipis.example")) {
            var writer = EditorPage.open(zela, draft(4)).writeAtEnd("We agree");
            var suggester = EditorPage.open(ipis, draft(4));
            suggester.awaitWords("We agree");
            ipis.button("Suggesting").click();
            suggester.writeAtEnd(" here");
            writer.awaitWords("> here</ins>").press("Home", "Alt+PageDown");
            var card = zela.page().locator(".suggestion-card");
            assertThat(card).containsText("Insert “here”");
            suggester.type(" and now");
            assertThat(card).containsText("Insert “here and now”");
            writer.press("Alt+Enter", "Tab");
            var reject = card.locator("button").filter(with("Reject"));
            assertThat(reject).isFocused();
            suggester.type(" for ever");
            assertThat(card).containsText("Insert “here and now for ever”");
            assertThat(reject).isFocused();
        }
    }

    private static String[] times(int count, String key) {
        return Collections.nCopies(count, key).toArray(String[]::new);
    }

    private static Locator one(Locator list, String what) {
        return list.locator(".each li").filter(with(what));
    }

    private static void act(Locator entry, String act) {
        entry.locator("button").filter(with(act)).click();
    }

    private static FilterOptions with(String text) {
        return new FilterOptions().setHasText(text);
    }
}
