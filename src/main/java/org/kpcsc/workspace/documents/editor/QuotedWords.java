package org.kpcsc.workspace.documents.editor;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import org.kpcsc.workspace.kernel.Language;

/** Shows words of a text beside it, in its language. */
record QuotedWords(Language language) {

    private static final String TEXTS = "documents.comments.";

    Paragraph line(String words) {
        var line = new Paragraph();
        line.setText(line.getTranslation(TEXTS + "quote", words));
        line.addClassName("ws-quote");
        line.getElement().setAttribute("lang", language.tag());
        return line;
    }

    /** Leads to the words; the page's own script does it, without a way to the server. */
    NativeButton leading(String words) {
        var button = new NativeButton();
        button.setText(button.getTranslation(TEXTS + "quote", words));
        button.addClassNames("ws-quote", "comment-quote");
        button.getElement()
                .setAttribute("lang", language.tag())
                .setAttribute("title", button.getTranslation(TEXTS + "jump"));
        return button;
    }
}
