package org.kpcsc.planted.workspace.statements.ui;

import com.vaadin.flow.component.UI;
import org.kpcsc.planted.Violates;

@Violates("navigationGoesThroughTypedMethods")
record NavigatesByPath(UI page) {

    void open() {
        page.navigate("statements");
    }
}
