package org.kpcsc.workspace.documents.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.shared.Registration;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.history.AuthoredText;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.kernel.PersonId;

/**
 * The editor of one document, with who is there and whether it is saved.
 *
 * <p>It talks to the server over its own WebSocket; what the person may do is decided there. Words
 * that have not been sent are kept in the browser under the reader's id, and shown to nobody else.
 */
@Tag("statement-editor")
@JsModule("./documents/statement-editor/statement-editor.ts")
public class DocumentEditor extends Component implements HasSize, LocaleChangeObserver {

    private static final long serialVersionUID = 1L;

    private static final String READING = "reading";

    /**
     * An editor that opens as soon as it is on a page.
     *
     * @param language of the text, for spelling and assistive technology; not the reader's
     * @param reader whose unsent words may be kept in this browser
     */
    public DocumentEditor(DocumentId document, Language language, PersonId reader) {
        getElement().setAttribute("document-id", document.toString());
        getElement().setAttribute("text-lang", language.tag());
        getElement().setAttribute("client-store-owner", reader.toString());
    }

    /**
     * Calls back when the person may do more or less than before, such as when a sign-off round
     * locks the text. It is not called when the person may not even read any more.
     */
    public Registration addModeListener(Command listener) {
        return getElement()
                .addEventListener("mode-changed", event -> listener.execute())
                .setFilter("!event.detail.ended");
    }

    /**
     * Says beside the text, wherever in it the reader is, why it cannot be written; null where
     * there is nothing to say.
     */
    public void setReading(@Nullable String why) {
        if (why == null) {
            getElement().removeAttribute(READING);
        } else {
            getElement().setAttribute(READING, why);
        }
    }

    /** Shows who wrote what; null shows nobody. */
    void setAuthors(@Nullable AuthoredText authors) {
        getElement().setProperty("authors", authors == null ? null : AuthorsJson.of(authors));
    }

    /** Calls back when who wrote what must be told again, for the text as it is then. */
    void addAuthorsListener(Command listener) {
        getElement().addEventListener("authors-wanted", event -> listener.execute());
    }

    /** Called on attaching, too. */
    @Override
    public void localeChange(LocaleChangeEvent event) {
        getElement().setAttribute("texts", EditorTexts.in(this));
    }
}
