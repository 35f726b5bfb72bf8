package org.kpcsc.workspace.organisations;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.kpcsc.workspace.audit.AuditNames;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.springframework.stereotype.Component;

/** Tells the audit view what organisations are called. */
@Component
class RegisterNames implements AuditNames {

    private final Organisations organisations;

    RegisterNames(Organisations organisations) {
        this.organisations = organisations;
    }

    @Override
    public Map<OrganisationId, String> organisations(Collection<OrganisationId> asked) {
        return organisations.all().stream()
                .filter(each -> asked.contains(each.id()))
                .collect(Collectors.toMap(OrganisationProfile::id, OrganisationProfile::acronym));
    }
}
