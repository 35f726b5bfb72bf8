package org.kpcsc.workspace.uikit;

import com.vaadin.flow.component.Html;
import org.kpcsc.workspace.kernel.Language;

/** A text, or its difference from another, to be read in a dialog; a long one scrolls. */
public final class ReadableText extends Html {

    private static final long serialVersionUID = 1L;

    /** In a long text the first change is what is to be seen. */
    private static final String FIRST_CHANGE =
            "requestAnimationFrame(() => this.querySelector('ins, del')"
                    + "?.scrollIntoView({block: 'center'}))";

    /**
     * @param html safe HTML, as the renderer makes it
     * @param label what assistive technology calls it
     */
    public ReadableText(String html, Language language, String label) {
        super("<div>" + html + "</div>");
        getElement().getClassList().add("ws-text");
        getElement().getClassList().add("ws-text-in-dialog");
        getElement().setAttribute("lang", language.tag());
        // Without a mouse, too, it can be scrolled.
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", label);
    }

    /** Brings the first change into sight, and what stands above it out of it. */
    public ReadableText fromFirstChange() {
        addAttachListener(attached -> getElement().executeJs(FIRST_CHANGE));
        return this;
    }
}
