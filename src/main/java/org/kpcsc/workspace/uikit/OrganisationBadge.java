package org.kpcsc.workspace.uikit;

import com.vaadin.flow.component.html.Span;

/** An organisation's acronym beside its colour; the colour never stands alone. */
public final class OrganisationBadge extends Span {

    /**
     * @param acronym what people call the organisation
     * @param colour its CSS colour, assigned once
     */
    public OrganisationBadge(String acronym, String colour) {
        addClassName("ws-organisation");
        var dot = new Span();
        dot.addClassName("ws-dot");
        dot.getStyle().set("--organisation", colour);
        dot.getElement().setAttribute("aria-hidden", "true");
        add(dot, new Span(acronym));
    }
}
