package org.kpcsc.workspace.statements.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
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
import org.kpcsc.workspace.statements.StatementRow;
import org.kpcsc.workspace.statements.Statements;
import org.kpcsc.workspace.uikit.Act;
import org.kpcsc.workspace.uikit.EmptyState;
import org.kpcsc.workspace.uikit.Moments;
import org.kpcsc.workspace.uikit.Page;
import org.kpcsc.workspace.uikit.PageHeader;
import org.kpcsc.workspace.uikit.Row;
import org.kpcsc.workspace.uikit.RowList;
import org.kpcsc.workspace.uikit.Toast;

/** Every statement that one may know of; its filters live in the address. */
@Route("statements")
@PermitAll
@Menu(order = 10, title = "statements.title")
class StatementsView extends Page implements AfterNavigationObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 50;

    private final transient StatementListing listing;
    private final transient Statements statements;
    private final FilterBar filters;
    private final Paragraph count = new Paragraph();
    private final Div list = new Div();
    private transient StatementFilter filter = StatementFilter.ALL;

    StatementsView(
            StatementListing listing,
            Statements statements,
            Organisations organisations,
            CurrentActor currentActor) {
        this.listing = listing;
        this.statements = statements;
        this.filters = new FilterBar(organisations.all(), StatementsNavigation::toList);
        var header = new PageHeader(getTranslation("statements.title")).line(count);
        if (currentActor.require().has(Role.DRAFTER)) {
            header.action(Act.next(getTranslation("statements.start"), this::start));
        }
        add(header, filters, list);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        filter = FilterParameters.read(event.getLocation().getQueryParameters());
        filters.show(filter);
        var number = listing.count(filter);
        count.setText(getTranslation("statements.list.count", number));
        list.removeAll();
        if (number == 0) {
            list.add(empty());
        } else {
            showMore(new RowList(), number);
        }
    }

    private EmptyState empty() {
        if (filter.equals(StatementFilter.ALL)) {
            return new EmptyState(getTranslation("statements.list.empty"));
        }
        return new EmptyState(
                getTranslation("statements.list.nomatch"),
                new Anchor("statements", getTranslation("statements.list.clear")));
    }

    private void showMore(RowList rows, int number) {
        var shown = (int) rows.getChildren().count();
        listing.page(filter, shown, PAGE).stream().map(this::row).forEach(rows::add);
        list.removeAll();
        list.add(rows);
        if (shown + PAGE < number) {
            Button more =
                    Act.quiet(getTranslation("statements.list.more"), () -> showMore(rows, number));
            list.add(more);
        }
    }

    private Row row(StatementRow statement) {
        var row =
                Row.linking(StatementsNavigation.pathOf(statement.id()), statement.title())
                        .detail(
                                getTranslation(
                                        "statements.list.detail",
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
