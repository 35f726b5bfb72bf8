package org.kpcsc.workspace.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Names with their values, one pair a line. */
public final class Facts extends DescriptionList {

    public Facts() {
        addClassName("ws-facts");
    }

    public Facts with(String name, String value) {
        return with(name, new Span(value));
    }

    public Facts with(String name, Component value) {
        var pair = new Div(new Term(name), new Description(value));
        pair.addClassName("ws-fact");
        add(pair);
        return this;
    }
}
