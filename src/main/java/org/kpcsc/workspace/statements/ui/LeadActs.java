package org.kpcsc.workspace.statements.ui;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.organisations.OrganisationProfile;
import org.kpcsc.workspace.statements.Draft;
import org.kpcsc.workspace.statements.StatementDetails;
import org.kpcsc.workspace.statements.StatementDetails.Part;
import org.kpcsc.workspace.statements.publication.IssuedBy;

/** What those who lead a statement do with a draft: say what it is, and ask for sign-off. */
final class LeadActs {

    private final StatementDetails details;
    private final StatementServices services;
    private final Runnable refresh;

    LeadActs(StatementDetails details, StatementServices services, Runnable refresh) {
        this.details = details;
        this.services = services;
        this.refresh = refresh;
    }

    void describe() {
        var form =
                new DraftForm(
                        new Draft(
                                details.kind(),
                                details.title(),
                                details.issuedBy(),
                                details.visibility()));
        ActDialog.open(
                "statements.describe",
                form,
                "statements.describe.submit",
                "statements.described",
                () -> services.statements().describe(details.id(), form.draft()),
                refresh);
    }

    void ask() {
        var asked = new AskedOrganisations(eligible(), writing());
        var proposed = proposed();
        asked.tick(one -> proposed.contains(one.id()));
        var open = services.texts().openProposals(details.id());
        var form = new AskForm(open, asked, details.round(), services.clock());
        ActDialog.open(
                "statements.signoff.ask",
                form,
                "statements.signoff.ask",
                "statements.signoff.asked",
                () -> services.signOffs().ask(details.id(), form.answer()),
                refresh);
    }

    private List<OrganisationProfile> eligible() {
        return services.organisations().all().stream()
                .filter(one -> one.standing().takesPart())
                .toList();
    }

    /** Those of the last round; at first all members, or whoever writes for themselves. */
    private Set<OrganisationId> proposed() {
        var round = details.round();
        if (round != null) {
            return round.answers().stream()
                    .map(row -> row.organisation().id())
                    .collect(Collectors.toSet());
        }
        return details.issuedBy() == IssuedBy.COALITION
                ? services.organisations().members().stream()
                        .map(OrganisationProfile::id)
                        .collect(Collectors.toSet())
                : writing();
    }

    private Set<OrganisationId> writing() {
        return details.parts().stream()
                .filter(Part::writes)
                .map(part -> part.organisation().id())
                .collect(Collectors.toSet());
    }
}
