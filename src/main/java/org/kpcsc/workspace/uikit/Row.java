package org.kpcsc.workspace.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import org.kpcsc.workspace.kernel.Language;

/** One thing: what it is, why it is here, its state, the one act. */
public final class Row extends ListItem {

    private final Div about = new Div();
    private final Div ends = new Div();

    public Row(Component title) {
        addClassName("ws-row");
        about.addClassName("ws-row-about");
        ends.addClassName("ws-row-ends");
        title.addClassName("ws-row-title");
        about.add(title);
        add(about, ends);
    }

    public Row(String title) {
        this(new Span(title));
    }

    /** A row whose title leads to a page. */
    public static Row linking(String path, String title) {
        return new Row(new Anchor(path, title));
    }

    /** Marks the title with the language that it is in. */
    public Row titleIn(Language language) {
        about.getElement().getChild(0).setAttribute("lang", language.tag());
        return this;
    }

    public Row detail(String text) {
        return detail(new Span(text));
    }

    public Row detail(Component detail) {
        detail.addClassName("ws-row-detail");
        about.add(detail);
        return this;
    }

    /** What somebody wrote, at the width of the row. */
    public Row words(String text) {
        var words = new Paragraph(text);
        words.addClassName("ws-row-words");
        add(words);
        return this;
    }

    public Row tag(Tag tag) {
        ends.add(tag);
        return this;
    }

    /** The one act, or a few where one would not do. */
    public Row action(Component... actions) {
        var group = new FlexLayout(actions);
        group.addClassName("ws-row-actions");
        ends.add(group);
        return this;
    }
}
