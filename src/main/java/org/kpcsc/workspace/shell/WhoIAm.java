package org.kpcsc.workspace.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import org.kpcsc.workspace.kernel.CurrentActor;
import org.kpcsc.workspace.organisations.Organisations;

/** Whom one acts for. */
@SpringComponent
@UIScope
class WhoIAm extends Div {

    private static final long serialVersionUID = 1L;

    WhoIAm(CurrentActor currentActor, Organisations organisations) {
        addClassName("ws-who");
        currentActor
                .find()
                .flatMap(actor -> organisations.find(actor.organisation()))
                .ifPresent(organisation ->
                        setText(getTranslation("shell.acting-for", organisation.acronym())));
    }
}
