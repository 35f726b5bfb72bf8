package org.kpcsc.planted.workspace.meetings.ui;

import com.vaadin.flow.component.UI;
import org.kpcsc.planted.workspace.statements.ui.StatementNavigation;

class GoesToAnothersView {

    void open(UI page) {
        StatementNavigation.open(page);
    }
}
