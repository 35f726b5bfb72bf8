package org.kpcsc.planted.workspace.statements.ui;

import com.vaadin.flow.component.html.Div;
import org.kpcsc.planted.workspace.statements.CarefulService;

/** A view as it should be. */
public class StatementView extends Div {

    public StatementView(CarefulService service) {
        service.read();
    }
}
