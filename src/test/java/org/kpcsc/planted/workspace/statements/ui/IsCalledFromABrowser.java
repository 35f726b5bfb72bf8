package org.kpcsc.planted.workspace.statements.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.html.Div;
import org.kpcsc.planted.Violates;

@Violates("noMethodOfAViewIsCalledFromABrowser")
class IsCalledFromABrowser extends Div {

    private static final long serialVersionUID = 1L;

    @ClientCallable
    void approve() {
        setText("approved");
    }
}
