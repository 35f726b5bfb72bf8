package org.kpcsc.workspace.statements.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.function.Function;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.statements.StatementFilter;
import org.kpcsc.workspace.statements.StatementOrder;
import org.kpcsc.workspace.statements.StatementState;
import org.kpcsc.workspace.statements.publication.StatementKind;
import org.kpcsc.workspace.uikit.Parameters;

/** A list's filter and order as they stand in its address. */
final class FilterParameters {

    private FilterParameters() {}

    static QueryParameters of(StatementFilter filter, StatementOrder order) {
        return new Parameters()
                .with("text", filter.text())
                .with("kind", filter.kind())
                .with("state", filter.state())
                .with("organisation", filter.organisation())
                .order(order)
                .toQuery();
    }

    static StatementFilter read(QueryParameters query) {
        return new StatementFilter(
                Parameters.read(query, "text", Function.identity()),
                Parameters.read(query, "kind", StatementKind::valueOf),
                Parameters.read(query, "state", StatementState::valueOf),
                Parameters.read(query, "organisation", OrganisationId::of));
    }
}
