package org.kpcsc.workspace.audit.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.util.HashMap;
import java.util.List;
import org.kpcsc.workspace.audit.AuditFilter;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.springframework.modulith.NamedInterface;

/** The ways to the records. */
@NamedInterface("navigation")
public final class AuditNavigation {

    static final String ORGANISATION = "organisation";
    static final String ACT = "act";

    private AuditNavigation() {}

    /** The address of an organisation's records, below {@code /workspace/}. */
    public static String pathFor(OrganisationId organisation) {
        return "audit?" + ORGANISATION + "=" + organisation;
    }

    static void open(AuditFilter filter) {
        var parameters = new HashMap<String, List<String>>();
        if (filter.organisation() != null) {
            parameters.put(ORGANISATION, List.of(filter.organisation().toString()));
        }
        if (filter.act() != null) {
            parameters.put(ACT, List.of(filter.act()));
        }
        UI.getCurrent().navigate(AuditView.class, new QueryParameters(parameters));
    }
}
