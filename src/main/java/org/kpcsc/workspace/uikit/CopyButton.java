package org.kpcsc.workspace.uikit;

import com.vaadin.flow.component.button.Button;

/**
 * Copies a text, and says so once the browser has: it refuses on a page that is neither local nor
 * behind TLS.
 *
 * <p>Copies in the browser and at once: pages may write to the clipboard only during a click.
 */
public final class CopyButton extends Button {

    private static final String COPY_ON_CLICK =
            "this.addEventListener('click', () => navigator.clipboard?.writeText($0)"
                    + ".then(() => this.dispatchEvent(Reflect.construct(Event, ['copied']))).catch(() => {}))";

    /**
     * @param done what is said once it is copied
     */
    public CopyButton(String label, String text, String done) {
        super(label);
        getElement().executeJs(COPY_ON_CLICK, text);
        getElement().addEventListener("copied", copied -> Toast.done(done));
    }
}
