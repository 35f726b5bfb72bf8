package org.kpcsc.planted.workspace.meetings.ui;

import com.vaadin.flow.component.html.Div;
import org.kpcsc.planted.Violates;
import org.kpcsc.planted.workspace.statements.ui.StatementView;

@Violates("viewsOfAnotherModuleAreNeverUsed")
class ShowsAnothersView extends Div {

    ShowsAnothersView(StatementView view) {
        add(view);
    }
}
