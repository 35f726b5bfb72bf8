package org.kpcsc.workspace.documents.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;

/**
 * The open suggestions of the text on the same desk, read off it in the browser: who suggested
 * what, and what the reader may decide.
 */
@Tag("suggestion-list")
@JsModule("./documents/suggestion-list/suggestion-list.ts")
public class SuggestionList extends Component implements DeskPanel, LocaleChangeObserver {

    private static final long serialVersionUID = 1L;

    /** The panel's name on the desk. */
    public static final String KEY = "suggestions";

    private static final String COUNT = "event.detail.count";

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Component content() {
        return this;
    }

    /** Calls back with how many are open, now and whenever that changes. */
    public void onCount(SerializableConsumer<Integer> listener) {
        getElement()
                .addEventListener(
                        "count-changed",
                        event -> listener.accept(event.getEventData().get(COUNT).asInt()))
                .addEventData(COUNT);
    }

    /** Called on attaching, too. */
    @Override
    public void localeChange(LocaleChangeEvent event) {
        getElement().setAttribute("texts", EditorTexts.in(this));
    }
}
