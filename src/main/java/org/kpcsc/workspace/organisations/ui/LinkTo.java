package org.kpcsc.workspace.organisations.ui;

import com.vaadin.flow.component.html.Anchor;
import org.kpcsc.workspace.kernel.OrganisationId;

/** A link to an organisation's page. */
final class LinkTo extends Anchor {

    private static final long serialVersionUID = 1L;

    LinkTo(OrganisationId organisation) {
        setHref(OrganisationsNavigation.pathTo(organisation));
    }
}
