package org.kpcsc.workspace.statements.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteParameters;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.statements.StatementFilter;
import org.kpcsc.workspace.statements.StatementId;
import org.kpcsc.workspace.statements.StatementOrder;
import org.springframework.modulith.NamedInterface;

/** Leads to the statements' pages. */
@NamedInterface("navigation")
public final class StatementsNavigation {

    static final String PATH = "statements";
    static final String STATEMENT = "statement";
    static final String PANEL = "panel";

    private StatementsNavigation() {}

    /** The address of the list; relative to the workspace. */
    public static String path() {
        return PATH;
    }

    public static void toList() {
        UI.getCurrent().navigate(StatementsView.class);
    }

    static void toList(StatementFilter filter, StatementOrder order) {
        UI.getCurrent().navigate(StatementsView.class, FilterParameters.of(filter, order));
    }

    public static void toStatement(StatementId id) {
        UI.getCurrent().navigate(StatementView.class, parameters(id));
    }

    public static void toText(StatementId id) {
        UI.getCurrent().navigate(StatementTextView.class, parameters(id));
    }

    /** The address of a statement's page below {@code /workspace/}. */
    public static String pathOf(StatementId id) {
        return PATH + "/" + id;
    }

    /** The address of a statement's text, with a panel open beside it or none. */
    public static String pathOfText(StatementId id, @Nullable String panel) {
        var text = pathOf(id) + "/text";
        return panel == null ? text : text + "?" + PANEL + "=" + panel;
    }

    private static RouteParameters parameters(StatementId id) {
        return new RouteParameters(STATEMENT, id.toString());
    }
}
