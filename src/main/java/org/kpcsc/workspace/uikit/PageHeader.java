package org.kpcsc.workspace.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;

/** A page's name, a line about it, and what can be done with the whole of it. */
public final class PageHeader extends Header {

    private final Div words = new Div();
    private final Div actions = new Div();

    public PageHeader(String title) {
        addClassName("ws-page-header");
        words.add(new H1(title));
        actions.addClassName("ws-page-actions");
        add(words, actions);
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
