package org.kpcsc.workspace.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.organisations.page.OrganisationPageSection;
import org.springframework.core.annotation.Order;

/** The people on an organisation's page; on the coordinator's its deputies too. */
@org.springframework.stereotype.Component
@Order(10)
class PeopleSection implements OrganisationPageSection {

    private final PeopleDesk desk;

    PeopleSection(PeopleDesk desk) {
        this.desk = desk;
    }

    @Override
    public Optional<Component> forOrganisation(OrganisationId organisation) {
        var reader = desk.currentActor().find().filter(actor -> !actor.roles().isEmpty());
        if (reader.isEmpty()) {
            return Optional.empty();
        }
        var section = new Div(new PeoplePanel(desk, organisation));
        if (desk.deputies().mayName() && reader.get().actsFor(organisation)) {
            section.add(new DeputiesPanel(desk));
        }
        return Optional.of(section);
    }
}
