package org.kpcsc.workspace.statements.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import org.kpcsc.workspace.statements.StatementFilter;
import org.kpcsc.workspace.statements.StatementId;

/** Leads to the statements' pages. */
public final class StatementsNavigation {

    static final String STATEMENT = "statement";

    private StatementsNavigation() {}

    public static void toList() {
        UI.getCurrent().navigate(StatementsView.class);
    }

    static void toList(StatementFilter filter) {
        var parameters = QueryParameters.simple(FilterParameters.of(filter));
        UI.getCurrent().navigate(StatementsView.class, parameters);
    }

    public static void toStatement(StatementId id) {
        UI.getCurrent().navigate(StatementView.class, parameters(id));
    }

    public static void toText(StatementId id) {
        UI.getCurrent().navigate(StatementTextView.class, parameters(id));
    }

    /** The address of a statement's page below {@code /workspace/}. */
    public static String pathOf(StatementId id) {
        return "statements/" + id;
    }

    private static RouteParameters parameters(StatementId id) {
        return new RouteParameters(STATEMENT, id.toString());
    }
}
