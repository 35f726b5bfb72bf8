package org.kpcsc.workspace.documents.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.kpcsc.workspace.documents.history.Deed;
import org.kpcsc.workspace.documents.history.TextRestored;
import org.kpcsc.workspace.documents.history.VersionRange;
import org.kpcsc.workspace.documents.history.Writer;
import org.kpcsc.workspace.kernel.NotFoundException;
import org.kpcsc.workspace.kernel.PersonId;
import org.kpcsc.workspace.uikit.Act;
import org.kpcsc.workspace.uikit.Toast;

/**
 * The history of a text beside it: what is new to the reader, who wrote when, names, who wrote
 * what.
 */
final class HistoryPanel implements DeskPanel {

    private final HistoryDesk desk;
    private final PersonId reader;
    private final Div content = new Div();
    private final SinceLines since;
    private final Timeline timeline;
    private final Checkbox authors;
    private final Button name;

    HistoryPanel(HistoryDesk desk, PersonId reader, OpenHistories pages) {
        this.desk = desk;
        this.reader = reader;
        this.since = new SinceLines(desk, this::compare);
        this.timeline = new Timeline(desk, this::compare);
        desk.looks().look(desk.document());
        authors = new Checkbox(content.getTranslation("documents.history.authors"));
        name = Act.quiet(content.getTranslation("documents.history.name"), this::nameNow);
        content.addClassName("ws-history");
        content.add(acts(), timeline);
        content.addAttachListener(attached -> pages.add(attached, this::hear));
    }

    /** Whoever writes at that moment finds their sentence cut, and is to know by what. */
    private void hear(TextRestored restored) {
        if (!restored.document().equals(desk.document()) || restored.by().equals(reader)) {
            return;
        }
        try {
            desk.history()
                    .lastChange(desk.document(), restored.version())
                    .map(Deed::writer)
                    .ifPresent(this::tellWhoRestored);
        } catch (NotFoundException takenAway) {
            // The page is told so as well.
        }
    }

    private void tellWhoRestored(Writer by) {
        Toast.done(
                content.getTranslation("documents.history.restored.by", by.name(), by.acronym()));
    }

    private Component acts() {
        var compare =
                Act.quiet(content.getTranslation("documents.history.compare"), this::compareAll);
        var acts = new Div(name, compare, authors);
        acts.addClassName("ws-history-acts");
        return acts;
    }

    @Override
    public void placedBeside(DocumentEditor editor) {
        authors.addValueChangeListener(change -> showAuthors(editor));
        editor.addAuthorsListener(() -> showAuthors(editor));
    }

    private void showAuthors(DocumentEditor editor) {
        editor.setAuthors(authors.getValue() ? desk.history().authors(desk.document()) : null);
    }

    /** The text as it stands at this moment, whatever is written while the name is thought of. */
    private void nameNow() {
        long now = desk.history().scope(desk.document()).versions().to();
        new VersionActs(desk, timeline::refresh).name(KnownVersions.told(desk, now));
    }

    private void compareAll() {
        compare(desk.history().scope(desk.document()).versions());
    }

    private void compare(VersionRange versions) {
        new ComparisonDialog(desk, versions, timeline::refresh).open();
    }

    /** What others changed since the reader looked. */
    @Override
    public Optional<Component> above() {
        return Optional.of(since);
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
        name.setVisible(desk.history().scope(desk.document()).mayName());
        timeline.refresh();
    }
}
