package org.kpcsc.workspace.organisations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.kpcsc.workspace.kernel.Tone;
import org.kpcsc.workspace.organisations.Directory;
import org.kpcsc.workspace.organisations.DirectoryOrder;
import org.kpcsc.workspace.organisations.OrganisationRow;
import org.kpcsc.workspace.organisations.Register;
import org.kpcsc.workspace.uikit.Act;
import org.kpcsc.workspace.uikit.EmptyState;
import org.kpcsc.workspace.uikit.ListFrame;
import org.kpcsc.workspace.uikit.OrganisationBadge;
import org.kpcsc.workspace.uikit.Page;
import org.kpcsc.workspace.uikit.PageHeader;
import org.kpcsc.workspace.uikit.Parameters;
import org.kpcsc.workspace.uikit.Row;
import org.kpcsc.workspace.uikit.Spreadsheet;
import org.kpcsc.workspace.uikit.Tag;

/** The coalition's organisations; what is looked for stands in the address. */
@Route(OrganisationsNavigation.PATH)
@PermitAll
@Menu(order = 50, title = "organisations.title")
class OrganisationsView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Directory directory;
    private final transient Register register;
    private final DirectoryFilterBar filters;
    private final ListFrame<OrganisationRow> list;

    OrganisationsView(Directory directory, Register register) {
        this.directory = directory;
        this.register = register;
        this.filters =
                new DirectoryFilterBar(
                        directory.countries(Words.language()), OrganisationsNavigation::open);
        this.list = new ListFrame<>(filters, this::row, sheet());
        add(header(), list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        var filter = OrganisationsNavigation.filter(query);
        var order = Parameters.order(query, DirectoryOrder.class);
        filters.show(filter, order);
        list.show(
                new FoundOrganisations(directory, filter, order, Words.language()),
                "organisations.count",
                new EmptyState(
                        getTranslation("organisations.none"),
                        new Anchor(
                                OrganisationsNavigation.path(),
                                getTranslation("organisations.show-all"))));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("organisations.title");
    }

    private Component header() {
        var header = new PageHeader(getTranslation("organisations.title"));
        if (register.mayAdmit()) {
            header.action(
                    Act.next(
                            getTranslation("organisations.admit-new"),
                            () ->
                                    OrganisationDialogs.admitNew(
                                            register, OrganisationsNavigation::open)));
        }
        return header;
    }

    private Spreadsheet<OrganisationRow> sheet() {
        return new Spreadsheet<OrganisationRow>("organisations")
                .column(getTranslation("organisations.acronym"), OrganisationRow::acronym)
                .column(
                        getTranslation("organisations.name"),
                        organisation -> organisation.name().in(Words.language()))
                .column(
                        getTranslation("organisations.country"),
                        organisation -> organisation.country().nameIn(Words.language()))
                .column(
                        getTranslation("organisations.standing"),
                        organisation -> Words.of(organisation.standing()))
                .column(
                        getTranslation("organisations.role"),
                        organisation ->
                                organisation.coordinator()
                                        ? getTranslation("organisations.coordinator")
                                        : "");
    }

    private Row row(OrganisationRow organisation) {
        var title = new LinkTo(organisation.id());
        title.add(new OrganisationBadge(organisation.acronym(), organisation.colour()));
        var row =
                new Row(title)
                        .detail(
                                new Span(
                                        Words.of(organisation.name()),
                                        new Span(
                                                " · "
                                                        + organisation
                                                                .country()
                                                                .nameIn(Words.language()))));
        if (organisation.coordinator()) {
            row.tag(new Tag(getTranslation("organisations.coordinator"), Tone.INFO));
        }
        return row.tag(Words.tag(organisation.standing()));
    }
}
