package org.kpcsc.workspace.documents.editor;

import com.vaadin.flow.component.Component;
import org.kpcsc.workspace.kernel.Language;

/** The headings of the text, to go there, and how long it is. */
public final class OutlinePanel implements DeskPanel {

    private final TextOutline outline;

    /**
     * @param language of the text
     */
    public OutlinePanel(Language language) {
        this.outline = new TextOutline(language);
    }

    @Override
    public String key() {
        return "outline";
    }

    @Override
    public Component content() {
        return outline;
    }
}
