package org.kpcsc.workspace.organisations.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import java.util.HashMap;
import java.util.List;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.organisations.DirectoryFilter;
import org.springframework.modulith.NamedInterface;

/** The ways to the register's pages. */
@NamedInterface("navigation")
public final class OrganisationsNavigation {

    static final String BY_TEXT = "text";
    static final String BY_COUNTRY = "country";
    static final String BY_STANDING = "standing";
    static final String ORGANISATION = "organisation";

    private OrganisationsNavigation() {}

    /** The address of an organisation's page, below {@code /workspace/}. */
    public static String pathTo(OrganisationId organisation) {
        return "organisations/" + organisation;
    }

    /** Opens an organisation's page. */
    public static void open(OrganisationId organisation) {
        UI.getCurrent()
                .navigate(
                        OrganisationView.class,
                        new RouteParameters(ORGANISATION, organisation.toString()));
    }

    static void open(DirectoryFilter filter) {
        UI.getCurrent().navigate(OrganisationsView.class, parameters(filter));
    }

    private static QueryParameters parameters(DirectoryFilter filter) {
        var parameters = new HashMap<String, List<String>>();
        if (filter.text() != null && !filter.text().isBlank()) {
            parameters.put(BY_TEXT, List.of(filter.text()));
        }
        if (filter.country() != null) {
            parameters.put(BY_COUNTRY, List.of(filter.country().code()));
        }
        if (filter.standing() != null) {
            parameters.put(BY_STANDING, List.of(filter.standing().name()));
        }
        return new QueryParameters(parameters);
    }
}
