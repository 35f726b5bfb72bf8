package org.kpcsc.planted.workspace.statements.ui;

import com.vaadin.flow.component.UI;

/** The public face of these views, and the one place that knows their paths. */
public final class StatementNavigation {

    private StatementNavigation() {}

    public static void open(UI page) {
        page.navigate("statements");
    }
}
