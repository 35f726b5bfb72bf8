package org.kpcsc.workspace.documents.editor;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import org.kpcsc.workspace.documents.history.Writer;
import org.kpcsc.workspace.uikit.OrganisationBadge;

/** A line of the history; its title opens what changed. */
final class HistoryRow extends Div {

    private static final long serialVersionUID = 1L;

    private final NativeButton title;

    HistoryRow(String title, Runnable open) {
        addClassName("ws-history-row");
        this.title = new NativeButton(title, click -> open.run());
        add(this.title);
    }

    /** Leads the person to it. */
    void focus() {
        title.focus();
    }

    void writer(Writer writer) {
        add(new Span(new OrganisationBadge(writer.acronym(), writer.colour()), name(writer)));
    }

    private static Span name(Writer writer) {
        return new Span(" " + writer.name());
    }

    /** The name of the version that it leads to. */
    void named(String name) {
        var line = new Span(name);
        line.addClassName("ws-history-name");
        add(line);
    }

    /** Something else that can be done with it, beside its title. */
    void act(String text, String label, Runnable act) {
        var button = new NativeButton(text, click -> act.run());
        button.getElement().setAttribute("aria-label", label);
        var place = new Span(button);
        place.addClassName("ws-history-act");
        addComponentAtIndex(1, place);
    }

    void detail(String text) {
        var detail = new Span(text);
        detail.addClassName("ws-history-detail");
        add(detail);
    }
}
