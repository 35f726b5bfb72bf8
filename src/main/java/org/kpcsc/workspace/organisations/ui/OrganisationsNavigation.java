package org.kpcsc.workspace.organisations.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import java.util.function.Function;
import org.kpcsc.workspace.kernel.Country;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.organisations.DirectoryFilter;
import org.kpcsc.workspace.organisations.DirectoryOrder;
import org.kpcsc.workspace.organisations.Standing;
import org.kpcsc.workspace.uikit.Parameters;
import org.springframework.modulith.NamedInterface;

/** The ways to the register's pages. */
@NamedInterface("navigation")
public final class OrganisationsNavigation {

    private static final String BY_TEXT = "text";
    private static final String BY_COUNTRY = "country";
    private static final String BY_STANDING = "standing";
    static final String PATH = "organisations";
    static final String ORGANISATION = "organisation";

    private OrganisationsNavigation() {}

    /** The address of the list, below {@code /workspace/}. */
    public static String path() {
        return PATH;
    }

    /** The address of an organisation's page, below {@code /workspace/}. */
    public static String pathTo(OrganisationId organisation) {
        return PATH + "/" + organisation;
    }

    /** Opens an organisation's page. */
    public static void open(OrganisationId organisation) {
        UI.getCurrent()
                .navigate(
                        OrganisationView.class,
                        new RouteParameters(ORGANISATION, organisation.toString()));
    }

    static void open(DirectoryFilter filter, DirectoryOrder order) {
        var parameters =
                new Parameters()
                        .with(BY_TEXT, filter.text())
                        .with(BY_COUNTRY, filter.country() == null ? null : filter.country().code())
                        .with(BY_STANDING, filter.standing())
                        .order(order);
        UI.getCurrent().navigate(OrganisationsView.class, parameters.toQuery());
    }

    /** What an address asks for. */
    static DirectoryFilter filter(QueryParameters query) {
        return new DirectoryFilter(
                Parameters.read(query, BY_TEXT, Function.identity()),
                Parameters.read(query, BY_COUNTRY, Country::new),
                Parameters.read(query, BY_STANDING, Standing::valueOf));
    }
}
