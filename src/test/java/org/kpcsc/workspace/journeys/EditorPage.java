package org.kpcsc.workspace.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A text open in the editor, and what hands and programs do to it. */
final class EditorPage {

    /** Keeps what the server sends from the page until {@code deliver()}. */
    private static final String KEEPABLE_MESSAGES =
            """
            const Plain = WebSocket;
            let keeping = false;
            let kept = [];
            window.WebSocket = class extends Plain {
              set onmessage(take) {
                super.onmessage = take && (event => keeping ? kept.push(() => take(event)) : take(event));
              }
            };
            window.keep = () => { keeping = true; };
            window.keptFrames = () => kept.length;
            window.deliver = () => { keeping = false; kept.splice(0).forEach(give => give()); };
            """;

    private static final String PASTE =
            """
            (text, [html, plain]) => {
              const data = new DataTransfer();
              if (html) data.setData('text/html', html);
              if (plain) data.setData('text/plain', plain);
              text.dispatchEvent(new ClipboardEvent('paste',
                {clipboardData: data, bubbles: true, cancelable: true}));
            }
            """;

    private static final String WITHOUT_CARETS =
            """
            text => {
              const copy = text.cloneNode(true);
              copy.querySelectorAll('.presence-caret, .ProseMirror-separator, .ProseMirror-trailingBreak')
                .forEach(each => each.remove());
              return copy.innerHTML.replaceAll(' contenteditable="false"', '')
                .replaceAll(' rel="noopener noreferrer"', '');
            }
            """;

    private final Visitor visitor;
    private final Locator text;
    private @Nullable CDPSession inputMethod;

    private EditorPage(Visitor visitor, UUID document) {
        this.visitor = visitor;
        this.text = visitor.write(document);
    }

    static EditorPage open(Visitor visitor, UUID document) {
        return new EditorPage(visitor, document);
    }

    /** As {@link #open}, in a page that can hold back what the server sends. */
    static EditorPage openWithKeepableMessages(Visitor visitor, UUID document) {
        visitor.page().addInitScript(KEEPABLE_MESSAGES);
        return new EditorPage(visitor, document);
    }

    Page page() {
        return visitor.page();
    }

    Locator saving() {
        return visitor.saving();
    }

    Locator text() {
        return text;
    }

    /** Writes at the end of the text, letter by letter. */
    EditorPage writeAtEnd(String words) {
        toTheEnd();
        return type(words);
    }

    EditorPage type(String words) {
        page().keyboard().type(words);
        return this;
    }

    EditorPage toTheEnd() {
        text.click();
        return press("Control+End");
    }

    EditorPage press(String... keys) {
        for (var key : keys) {
            page().keyboard().press(key);
        }
        return this;
    }

    /** Nothing of the text is left. */
    EditorPage empty() {
        text.click();
        press("Control+a", "Delete");
        assertThat(saving()).hasText("Saved");
        return this;
    }

    /** What an input method or a phone's keyboard does with each letter of a word. */
    EditorPage compose(String... words) {
        for (var word : words) {
            var state = new JsonObject();
            state.addProperty("text", word);
            state.addProperty("selectionStart", word.length());
            state.addProperty("selectionEnd", word.length());
            inputMethod().send("Input.imeSetComposition", state);
        }
        return this;
    }

    /** The word is done. */
    EditorPage endComposing(String word) {
        var state = new JsonObject();
        state.addProperty("text", word);
        inputMethod().send("Input.insertText", state);
        return this;
    }

    private CDPSession inputMethod() {
        if (inputMethod == null) {
            inputMethod = visitor.context().newCDPSession(page());
        }
        return inputMethod;
    }

    void paste(@Nullable String html, @Nullable String plain) {
        text.evaluate(PASTE, Arrays.asList(html, plain));
    }

    /** Waits until the words are there in one piece, whoever's caret stands among them. */
    EditorPage awaitWords(String words) {
        page().waitForCondition(() -> html().contains(words));
        return this;
    }

    /** The text as HTML, without other people's carets and what the editor adds for itself. */
    String html() {
        return text.evaluate(WITHOUT_CARETS).toString();
    }
}
