package org.kpcsc.workspace.statements;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.organisations.OrganisationProfile;
import org.kpcsc.workspace.organisations.Organisations;

/** Every organisation at hand, so that a page asks for them once. */
record Profiles(Map<OrganisationId, OrganisationProfile> byId) {

    static Profiles of(Organisations organisations) {
        return new Profiles(
                organisations.all().stream()
                        .collect(Collectors.toMap(OrganisationProfile::id, Function.identity())));
    }

    OrganisationProfile get(OrganisationId id) {
        return Objects.requireNonNull(byId.get(id));
    }
}
