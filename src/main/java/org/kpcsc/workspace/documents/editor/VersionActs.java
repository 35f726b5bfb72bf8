package org.kpcsc.workspace.documents.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.history.VersionComparison;
import org.kpcsc.workspace.documents.history.VersionName;
import org.kpcsc.workspace.uikit.Act;
import org.kpcsc.workspace.uikit.Confirm;
import org.kpcsc.workspace.uikit.FormDialog;
import org.kpcsc.workspace.uikit.FormFields;
import org.kpcsc.workspace.uikit.Toast;

/** What can be done with a version: give it a name, take the name away, bring it back. */
final class VersionActs {

    private final HistoryDesk desk;
    private final Runnable done;

    VersionActs(HistoryDesk desk, Runnable done) {
        this.desk = desk;
        this.done = done;
    }

    List<Component> forVersion(KnownVersion version, KnownVersions known) {
        var acts = new ArrayList<Component>();
        var name = version.name();
        if (known.scope().mayName()) {
            if (name == null) {
                acts.add(Act.quiet(text("name"), () -> ask(version, null)));
            } else if (name.own()) {
                acts.add(Act.quiet(text("rename"), () -> ask(version, name)));
                acts.add(Act.quiet(text("unname"), () -> remove(version)));
            }
        }
        if (known.scope().mayRestore() && !known.isNow(version)) {
            acts.add(Act.quiet(text("restore"), () -> confirm(version)));
        }
        return acts;
    }

    /** Asks for a name for a version, or for another where it has one. */
    void name(KnownVersion version) {
        var named =
                desk.names().all(desk.document()).stream()
                        .filter(name -> name.version() == version.version() && name.own())
                        .findFirst();
        ask(version, named.orElse(null));
    }

    private void ask(KnownVersion version, @Nullable VersionName before) {
        var field =
                FormFields.blame(
                        FormFields.line(text("name.label"), VersionName.LONGEST),
                        "documents.history.refused.length",
                        "documents.history.refused.characters",
                        "documents.history.refused.taken");
        field.setValue(before == null ? "" : before.name());
        var form = new Div(new Paragraph(version.label()), field);
        form.addClassName("ws-form");
        new FormDialog(
                        text(before == null ? "name" : "rename"),
                        form,
                        text("name.save"),
                        () -> {
                            save(version, before, field.getValue());
                            return true;
                        })
                .open();
    }

    private void save(KnownVersion version, @Nullable VersionName before, String name) {
        if (before == null) {
            desk.names().give(desk.document(), version.version(), name);
        } else {
            desk.names().rename(desk.document(), version.version(), name);
        }
        done.run();
        Toast.done(text("named", name.strip()));
    }

    private void remove(KnownVersion version) {
        desk.names().remove(desk.document(), version.version());
        done.run();
        Toast.done(text("unnamed"));
    }

    private void confirm(KnownVersion version) {
        var comparison =
                desk.history()
                        .compare(
                                desk.document(),
                                version.version(),
                                desk.history().scope(desk.document()).versions().to());
        Confirm.ask(
                text("restore"),
                text(
                        "restore.consequence",
                        version.label(),
                        comparison.text().added(),
                        comparison.text().removed(),
                        undone(comparison)),
                text("restore.yes"),
                () -> restore(version));
    }

    /** Whose changes are taken back; empty where nobody's words are. */
    static String undone(VersionComparison comparison) {
        var organisations =
                comparison.contributions().stream()
                        .map(one -> one.writer().acronym())
                        .distinct()
                        .collect(Collectors.joining(", "));
        return organisations.isEmpty() ? "" : " " + text("restore.undone", organisations);
    }

    private void restore(KnownVersion version) {
        desk.restoring().restore(desk.document(), version.version());
        done.run();
        Toast.done(text("restore.done", version.label()));
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation("documents.history." + key, arguments);
    }
}
