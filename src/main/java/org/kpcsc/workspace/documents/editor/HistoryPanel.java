package org.kpcsc.workspace.documents.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import org.kpcsc.workspace.documents.history.VersionRange;
import org.kpcsc.workspace.uikit.Act;

/** The history of a text beside it: what is new to the reader, who wrote when, names, who wrote what. */
public final class HistoryPanel implements DeskPanel {

    private final HistoryDesk desk;
    private final DocumentEditor editor;
    private final Div content = new Div();
    private final SinceLines since;
    private final Timeline timeline;

    HistoryPanel(HistoryDesk desk, DocumentEditor editor) {
        this.desk = desk;
        this.editor = editor;
        this.since = new SinceLines(desk, this::compare);
        this.timeline = new Timeline(desk, this::compare);
        desk.looks().look(desk.document());
        editor.addAuthorsListener(this::showAuthors);
        content.addClassName("ws-history");
        content.add(acts(), timeline);
    }

    private Component acts() {
        var authors = new Checkbox(content.getTranslation("documents.history.authors"));
        authors.addValueChangeListener(change -> {
            if (change.getValue()) {
                showAuthors();
            } else {
                editor.setAuthors(null);
            }
        });
        var compare =
                Act.quiet(content.getTranslation("documents.history.compare"), this::compareAll);
        var acts = new Div(authors, compare);
        acts.addClassName("ws-history-acts");
        return acts;
    }

    private void showAuthors() {
        editor.setAuthors(desk.history().authors(desk.document()));
    }

    private void compareAll() {
        compare(desk.history().scope(desk.document()).versions());
    }

    private void compare(VersionRange versions) {
        new ComparisonDialog(desk, versions, timeline::refresh).open();
    }

    /** What others changed since the reader looked; it stands over the text. */
    public Component news() {
        return since;
    }

    @Override
    public String key() {
        return "history";
    }

    @Override
    public Component content() {
        return content;
    }

    @Override
    public void opened() {
        timeline.refresh();
    }
}
