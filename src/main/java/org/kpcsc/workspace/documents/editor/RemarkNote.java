package org.kpcsc.workspace.documents.editor;

import com.vaadin.flow.component.html.Paragraph;

/** A quiet line that the page itself says beside what people said. */
final class RemarkNote extends Paragraph {

    private static final long serialVersionUID = 1L;

    /**
     * @param key of the text, without {@code documents.comments.}
     */
    RemarkNote(String key, Object... arguments) {
        setText(getTranslation("documents.comments." + key, arguments));
        addClassName("ws-remark-note");
    }
}
