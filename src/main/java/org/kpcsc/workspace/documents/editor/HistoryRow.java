package org.kpcsc.workspace.documents.editor;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import org.kpcsc.workspace.documents.history.Writer;
import org.kpcsc.workspace.uikit.OrganisationBadge;

/** A line of the history; its title opens what changed. */
final class HistoryRow extends Div {

    private static final long serialVersionUID = 1L;

    HistoryRow(String title, Runnable open) {
        addClassName("ws-history-row");
        add(new NativeButton(title, click -> open.run()));
    }

    void writer(Writer writer) {
        add(new Span(new OrganisationBadge(writer.acronym(), writer.colour()), name(writer)));
    }

    private static Span name(Writer writer) {
        return new Span(" " + writer.name());
    }

    void detail(String text) {
        var detail = new Span(text);
        detail.addClassName("ws-history-detail");
        add(detail);
    }
}
