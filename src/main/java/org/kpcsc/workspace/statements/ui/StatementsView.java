package org.kpcsc.workspace.statements.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.kpcsc.workspace.kernel.CurrentActor;
import org.kpcsc.workspace.kernel.Role;
import org.kpcsc.workspace.organisations.Organisations;
import org.kpcsc.workspace.statements.StatementFilter;
import org.kpcsc.workspace.statements.StatementListing;
import org.kpcsc.workspace.statements.StatementOrder;
import org.kpcsc.workspace.statements.StatementRow;
import org.kpcsc.workspace.statements.StatementState;
import org.kpcsc.workspace.statements.Statements;
import org.kpcsc.workspace.uikit.Act;
import org.kpcsc.workspace.uikit.EmptyState;
import org.kpcsc.workspace.uikit.ListFrame;
import org.kpcsc.workspace.uikit.Moments;
import org.kpcsc.workspace.uikit.Page;
import org.kpcsc.workspace.uikit.PageHeader;
import org.kpcsc.workspace.uikit.Parameters;
import org.kpcsc.workspace.uikit.Row;
import org.kpcsc.workspace.uikit.Spreadsheet;
import org.kpcsc.workspace.uikit.Toast;

/** Every statement that one may know of; its filters live in the address. */
@Route(StatementsNavigation.PATH)
@PermitAll
@Menu(order = 10, title = "statements.title")
class StatementsView extends Page implements AfterNavigationObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient StatementListing listing;
    private final transient Statements statements;
    private final FilterBar filters;
    private final ListFrame<StatementRow> list;

    StatementsView(
            StatementListing listing,
            Statements statements,
            Organisations organisations,
            CurrentActor currentActor) {
        this.listing = listing;
        this.statements = statements;
        this.filters = new FilterBar(organisations.all(), StatementsNavigation::toList);
        this.list = new ListFrame<>(filters, this::row, sheet());
        var header = new PageHeader(getTranslation("statements.title"));
        if (currentActor.require().has(Role.DRAFTER)) {
            header.action(Act.next(getTranslation("statements.start"), this::start));
        }
        add(header, list);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var query = event.getLocation().getQueryParameters();
        var filter = FilterParameters.read(query);
        var order = Parameters.order(query, StatementOrder.class);
        filters.show(filter, order);
        list.show(
                new FoundStatements(listing, filter, order),
                "statements.list.count",
                empty(filter));
    }

    private EmptyState empty(StatementFilter filter) {
        if (filter.equals(StatementFilter.ALL)) {
            return new EmptyState(getTranslation("statements.list.empty"));
        }
        return new EmptyState(
                getTranslation("statements.list.nomatch"),
                new Anchor(StatementsNavigation.path(), getTranslation("statements.list.clear")));
    }

    private Spreadsheet<StatementRow> sheet() {
        return new Spreadsheet<StatementRow>("statements")
                .column(getTranslation("statements.field.title"), StatementRow::title)
                .column(
                        getTranslation("statements.kind"),
                        statement -> Words.kind(this, statement.kind()))
                .column(
                        getTranslation("statements.state"),
                        statement -> Words.state(this, statement.state()))
                .column(
                        getTranslation("statements.field.language"),
                        statement -> statement.language().ownName())
                .column(
                        getTranslation("statements.fact.lead"),
                        statement -> statement.lead().acronym())
                .column(
                        getTranslation("statements.sheet.deadline", Moments.zone()),
                        statement ->
                                statement.deadline() == null
                                        ? ""
                                        : Moments.sortable(statement.deadline()))
                .column(
                        getTranslation("statements.sheet.changed", Moments.zone()),
                        statement -> Moments.sortable(statement.changedAt()))
                .column(
                        getTranslation("statements.sheet.published", Moments.zone()),
                        statement ->
                                statement.state() == StatementState.PUBLISHED
                                        ? Moments.sortable(statement.changedAt())
                                        : "");
    }

    private Row row(StatementRow statement) {
        var row =
                Row.linking(StatementsNavigation.pathOf(statement.id()), statement.title())
                        .titleIn(statement.language())
                        .detail(
                                getTranslation(
                                        statement.state() == StatementState.PUBLISHED
                                                ? "statements.list.detail.published"
                                                : "statements.list.detail",
                                        Words.kind(this, statement.kind()),
                                        statement.lead().acronym(),
                                        Moments.day(statement.changedAt())));
        if (statement.deadline() != null) {
            row.detail(
                    getTranslation("statements.list.until", Moments.exactly(statement.deadline())));
        }
        return row.tag(Words.tag(this, statement.state()));
    }

    private void start() {
        new StartDialog(
                        (draft, language) -> {
                            var id = statements.start(draft, language);
                            Toast.done(getTranslation("statements.started"));
                            StatementsNavigation.toStatement(id);
                        })
                .open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("statements.title");
    }
}
