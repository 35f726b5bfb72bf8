package org.kpcsc.workspace.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Says that there is nothing here, and what to do next. */
public final class EmptyState extends Div {

    public EmptyState(String text, Component... next) {
        addClassName("ws-empty");
        add(new Paragraph(text));
        add(next);
    }
}
