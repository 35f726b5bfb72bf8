package org.kpcsc.workspace.documents.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.List;
import org.kpcsc.workspace.kernel.Language;

/** Reads the headings and the length off the text that is open on the same desk. */
@Tag("text-outline")
@JsModule("./documents/text-outline/text-outline.ts")
class TextOutline extends Component implements LocaleChangeObserver {

    private static final long serialVersionUID = 1L;

    private static final String PREFIX = "documents.outline.";
    private static final List<String> KEYS =
            List.of("label", "empty", "untitled", "whole", "selection", "words", "letters", "bare");

    TextOutline(Language language) {
        getElement().getClassList().add("ws-outline");
        getElement().setAttribute("text-lang", language.tag());
    }

    /** Called on attaching, too. */
    @Override
    public void localeChange(LocaleChangeEvent event) {
        getElement().setAttribute("texts", EditorTexts.in(this, PREFIX, KEYS));
        getElement().setAttribute("lang", event.getLocale().toLanguageTag());
    }
}
