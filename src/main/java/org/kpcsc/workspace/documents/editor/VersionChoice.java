package org.kpcsc.workspace.documents.editor;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;

/** One of two versions that are compared, and what can be done with it. */
final class VersionChoice extends Div {

    private static final long serialVersionUID = 1L;

    private final Select<KnownVersion> choice = new Select<>();
    private final Div acts = new Div();
    private final transient KnownVersions known;
    private final transient VersionActs offered;

    VersionChoice(
            String label, KnownVersions known, long version, VersionActs offered, Runnable chosen) {
        this.known = known;
        this.offered = offered;
        choice.setLabel(label);
        choice.setItems(known.all());
        choice.setItemLabelGenerator(KnownVersion::label);
        choice.setValue(known.get(version));
        choice.addValueChangeListener(change -> {
            offer();
            chosen.run();
        });
        acts.addClassName("ws-comparison-acts");
        add(choice, acts);
        offer();
    }

    private void offer() {
        acts.removeAll();
        offered.forVersion(choice.getValue(), known).forEach(acts::add);
    }

    long version() {
        return choice.getValue().version();
    }
}
