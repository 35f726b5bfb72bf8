package org.kpcsc.planted.workspace.statements.ui;

import com.vaadin.flow.component.UI;
import java.util.function.Consumer;
import org.kpcsc.planted.Violates;

@Violates("navigationGoesThroughTypedMethods")
record RefersToNavigationByPath(UI page) {

    Consumer<String> open() {
        return page::navigate;
    }
}
