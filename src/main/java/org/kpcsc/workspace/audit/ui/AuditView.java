package org.kpcsc.workspace.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.kpcsc.workspace.audit.AuditOrder;
import org.kpcsc.workspace.audit.AuditRow;
import org.kpcsc.workspace.audit.AuditTrail;
import org.kpcsc.workspace.audit.ChainCheck;
import org.kpcsc.workspace.kernel.NotFoundException;
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

/** Who did what: for those who answer for an organisation, and for the coordinator. */
@Route(AuditNavigation.PATH)
@PermitAll
class AuditView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient AuditTrail trail;
    private final AuditFilterBar filters;
    private final ListFrame<AuditRow> list;

    AuditView(AuditTrail trail) {
        this.trail = trail;
        if (!trail.mayRead()) {
            throw new NotFoundException();
        }
        filters = new AuditFilterBar(trail.organisations(), trail.acts());
        list = new ListFrame<>(filters, this::row, sheet());
        add(header(), list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        var filter = AuditNavigation.filter(query);
        var order = Parameters.order(query, AuditOrder.class);
        filters.show(filter, order);
        list.show(
                new FoundRecords(trail, filter, order),
                "audit.count",
                new EmptyState(
                        getTranslation("audit.none"),
                        new Anchor(AuditNavigation.path(), getTranslation("audit.show-all"))));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("audit.title");
    }

    private Component header() {
        var header =
                new PageHeader(getTranslation("audit.title")).line(getTranslation("audit.about"));
        if (trail.mayCheck()) {
            header.action(Act.quiet(getTranslation("audit.check"), this::check));
        }
        return header;
    }

    private Spreadsheet<AuditRow> sheet() {
        return new Spreadsheet<AuditRow>("records")
                .column(
                        getTranslation("audit.at", Moments.zone()),
                        row -> Moments.sortable(row.record().at()))
                .column(getTranslation("audit.act"), this::what)
                .column(
                        getTranslation("audit.who"),
                        row -> row.person() == null ? "" : row.person())
                .column(getTranslation("audit.organisation"), this::organisation)
                .column(
                        getTranslation("audit.towards"),
                        row -> row.towards() == null ? "" : row.towards())
                .column(
                        getTranslation("audit.number"),
                        row -> String.valueOf(row.record().ordinal()));
    }

    private void check() {
        switch (trail.check()) {
            case ChainCheck.Intact intact ->
                    Toast.done(
                            getTranslation(
                                    "audit.intact", intact.records(), intact.end().fingerprint()));
            case ChainCheck.BrokenAt broken ->
                    Toast.problem(getTranslation("audit.broken", broken.ordinal()));
        }
    }

    private Row row(AuditRow row) {
        return new Row(what(row)).detail(who(row) + " · " + Moments.exactly(row.record().at()));
    }

    private String what(AuditRow row) {
        var upon =
                row.subject() == null
                        ? act(row)
                        : getTranslation("audit.act-upon", act(row), row.subject());
        return row.towards() == null
                ? upon
                : getTranslation("audit.act-towards", upon, row.towards());
    }

    private String act(AuditRow row) {
        return getTranslation("audit.act." + row.record().act());
    }

    private String who(AuditRow row) {
        if (row.record().organisation() == null) {
            return organisation(row);
        }
        return row.person() == null
                ? getTranslation("audit.somebody-of", organisation(row))
                : getTranslation("audit.person-of", row.person(), organisation(row));
    }

    private String organisation(AuditRow row) {
        if (row.record().organisation() == null) {
            return getTranslation("audit.workspace");
        }
        return row.organisation() == null
                ? getTranslation("audit.an-organisation")
                : row.organisation();
    }
}
