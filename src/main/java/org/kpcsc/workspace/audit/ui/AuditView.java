package org.kpcsc.workspace.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.audit.AuditFilter;
import org.kpcsc.workspace.audit.AuditRow;
import org.kpcsc.workspace.audit.AuditTrail;
import org.kpcsc.workspace.audit.ChainCheck;
import org.kpcsc.workspace.kernel.NotFoundException;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.uikit.Act;
import org.kpcsc.workspace.uikit.EmptyState;
import org.kpcsc.workspace.uikit.Moments;
import org.kpcsc.workspace.uikit.Page;
import org.kpcsc.workspace.uikit.PageHeader;
import org.kpcsc.workspace.uikit.PagedRows;
import org.kpcsc.workspace.uikit.Row;
import org.kpcsc.workspace.uikit.Toast;

/** Who did what: for those who answer for an organisation, and for the coordinator. */
@Route("audit")
@PermitAll
class AuditView extends Page implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient AuditTrail trail;
    private final Select<@Nullable String> act = new Select<>();
    private final Div rows = new Div();
    private transient AuditFilter filter = AuditFilter.ALL;

    AuditView(AuditTrail trail) {
        this.trail = trail;
        if (!trail.mayRead()) {
            throw new NotFoundException();
        }
        add(header(), filters(), rows);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        filter = read(event.getLocation().getQueryParameters());
        act.setValue(filter.act());
        rows.removeAll();
        rows.add(
                new PagedRows<>(
                        (offset, limit) -> trail.page(filter, offset, limit),
                        this::row,
                        new EmptyState(getTranslation("audit.none"))));
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

    private Component filters() {
        act.setLabel(getTranslation("audit.act"));
        act.setEmptySelectionAllowed(true);
        act.setEmptySelectionCaption(getTranslation("audit.every-act"));
        act.setItems(trail.acts());
        act.setItemLabelGenerator(this::words);
        act.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                AuditNavigation.open(
                        new AuditFilter(filter.organisation(), event.getValue(), null, null, null));
            }
        });
        var filters = new Div(act);
        filters.addClassName("ws-filters");
        return filters;
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
        var act = words(row.record().act());
        return row.subject() == null ? act : getTranslation("audit.act-upon", act, row.subject());
    }

    private String who(AuditRow row) {
        if (row.record().organisation() == null) {
            return getTranslation("audit.workspace");
        }
        var organisation =
                row.organisation() == null
                        ? getTranslation("audit.an-organisation")
                        : row.organisation();
        return row.person() == null
                ? getTranslation("audit.somebody-of", organisation)
                : getTranslation("audit.person-of", row.person(), organisation);
    }

    private String words(@Nullable String act) {
        return act == null ? getTranslation("audit.every-act") : getTranslation("audit.act." + act);
    }

    private static AuditFilter read(QueryParameters parameters) {
        return new AuditFilter(
                parameters
                        .getSingleParameter(AuditNavigation.ORGANISATION)
                        .flatMap(AuditView::organisation)
                        .orElse(null),
                parameters.getSingleParameter(AuditNavigation.ACT).orElse(null),
                null,
                null,
                null);
    }

    private static Optional<OrganisationId> organisation(String text) {
        try {
            return Optional.of(OrganisationId.of(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
