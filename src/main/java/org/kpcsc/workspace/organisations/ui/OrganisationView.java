package org.kpcsc.workspace.organisations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.kpcsc.workspace.audit.AuditTrail;
import org.kpcsc.workspace.audit.ui.AuditNavigation;
import org.kpcsc.workspace.kernel.NotFoundException;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.organisations.Directory;
import org.kpcsc.workspace.organisations.OrganisationProfile;
import org.kpcsc.workspace.organisations.Organisations;
import org.kpcsc.workspace.organisations.Register;
import org.kpcsc.workspace.organisations.page.OrganisationPageSection;
import org.kpcsc.workspace.uikit.ActionLink;
import org.kpcsc.workspace.uikit.OrganisationBadge;
import org.kpcsc.workspace.uikit.Page;
import org.kpcsc.workspace.uikit.PageHeader;
import org.springframework.beans.factory.ObjectProvider;

/**
 * One organisation: its facts, how it stood and stands, and what other modules know of it.
 *
 * <p>The sections of other modules arrive at run time, so the bundler cannot follow them: what they
 * are made of is named here, or it stays invisible where this page is the first to be opened.
 */
@Route("organisations/:organisation")
@PermitAll
@Uses(CheckboxGroup.class)
@Uses(ComboBox.class)
@Uses(ConfirmDialog.class)
@Uses(DatePicker.class)
@Uses(EmailField.class)
@Uses(MenuBar.class)
@Uses(Select.class)
@Uses(TextArea.class)
class OrganisationView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Organisations organisations;
    private final transient Directory directory;
    private final transient Register register;
    private final transient AuditTrail trail;
    private final transient ObjectProvider<OrganisationPageSection> sections;
    private String title = "";

    OrganisationView(
            Organisations organisations,
            Directory directory,
            Register register,
            AuditTrail trail,
            ObjectProvider<OrganisationPageSection> sections) {
        this.organisations = organisations;
        this.directory = directory;
        this.register = register;
        this.trail = trail;
        this.sections = sections;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(
                event.getRouteParameters()
                        .get(OrganisationsNavigation.ORGANISATION)
                        .flatMap(OrganisationView::id)
                        .orElseThrow(NotFoundException::new));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(OrganisationId id) {
        var organisation = organisations.get(id);
        title = organisation.acronym();
        removeAll();
        add(header(organisation), columns(organisation));
        sections.orderedStream()
                .flatMap(section -> section.forOrganisation(id).stream())
                .forEach(this::add);
    }

    private Component header(OrganisationProfile organisation) {
        var line =
                new Span(
                        new OrganisationBadge(organisation.acronym(), organisation.colour()),
                        Words.tag(organisation.standing()));
        line.addClassName("ws-inline");
        var name = organisation.name();
        var header =
                new PageHeader(name.in(Words.language()))
                        .titleIn(name.languageFor(Words.language()))
                        .line(line);
        new RegisterActs(register, organisation, () -> show(organisation.id()))
                .buttons()
                .forEach(header::action);
        if (trail.mayRead()) {
            header.action(
                    ActionLink.quiet(
                            AuditNavigation.pathFor(organisation.id()),
                            getTranslation("organisations.records")));
        }
        return header;
    }

    private Component columns(OrganisationProfile organisation) {
        var id = organisation.id();
        var columns =
                new Div(
                        new OrganisationStory(
                                organisation, directory.standings(id), directory.terms(id)),
                        new OrganisationFactsPanel(organisation));
        columns.addClassName("ws-columns");
        return columns;
    }

    private static Optional<OrganisationId> id(String text) {
        try {
            return Optional.of(OrganisationId.of(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
