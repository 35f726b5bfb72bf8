package org.kpcsc.workspace.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import org.kpcsc.workspace.kernel.Language;

/** A page's name, a line about it, and what can be done with the whole of it. */
public final class PageHeader extends Header {

    private final H1 title;
    private final Div words = new Div();
    private final Div actions = new Div();

    public PageHeader(String title) {
        addClassName("ws-page-header");
        this.title = new H1(title);
        words.add(this.title);
        actions.addClassName("ws-page-actions");
        add(words, actions);
    }

    /** Marks the title with the language that it is in, where it may not be the page's. */
    public PageHeader titleIn(Language language) {
        title.getElement().setAttribute("lang", language.tag());
        return this;
    }

    public PageHeader line(String text) {
        return line(new Paragraph(text));
    }

    public PageHeader line(Component line) {
        line.addClassName("ws-page-line");
        words.add(line);
        return this;
    }

    public PageHeader action(Component... components) {
        actions.add(components);
        return this;
    }
}
