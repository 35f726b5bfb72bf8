package org.kpcsc.workspace.organisations.page;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.kpcsc.workspace.kernel.OrganisationId;

/**
 * A section of an organisation's page that another module knows how to fill, such as its people.
 *
 * <p>Implemented by beans; where several do, Spring's {@code @Order} says which stands first.
 */
public interface OrganisationPageSection {

    /** The section for whoever looks; empty where there is nothing for them to see. */
    Optional<Component> forOrganisation(OrganisationId organisation);
}
