package org.kpcsc.workspace.statements;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.RefusedException;

/** Which organisations take part in a statement, were invited to, or declined. */
@Embeddable
class Participations {

    @ElementCollection
    @CollectionTable(
            schema = "statements",
            name = "participation",
            joinColumns = @JoinColumn(name = "statement"))
    private Set<Participation> parts = new LinkedHashSet<>();

    protected Participations() {}

    Participations(OrganisationId lead, Instant now) {
        parts.add(
                new Participation(
                        lead, Participation.Standing.ACCEPTED, Involvement.WRITING, now, 0));
    }

    void invite(OrganisationId organisation, Involvement involvement, Instant now, long entered) {
        if (of(organisation).filter(Participation::isCurrent).isPresent()) {
            throw new RefusedException("statements.refused.invited");
        }
        replace(
                new Participation(
                        organisation, Participation.Standing.INVITED, involvement, now, entered));
    }

    void answer(OrganisationId organisation, boolean accepted, Instant now) {
        var invitation =
                of(organisation)
                        .filter(Participation::isInvitation)
                        .orElseThrow(() -> new RefusedException("statements.refused.invitation"));
        replace(invitation.answered(accepted, now));
    }

    /** Ends an organisation's part, or takes an invitation back. */
    void dismiss(OrganisationId organisation) {
        if (!parts.removeIf(part -> part.organisation().equals(organisation))) {
            throw new RefusedException("statements.refused.dismiss");
        }
    }

    private void replace(Participation participation) {
        parts.removeIf(part -> part.organisation().equals(participation.organisation()));
        parts.add(participation);
    }

    Optional<Participation> of(OrganisationId organisation) {
        return parts.stream().filter(part -> part.organisation().equals(organisation)).findFirst();
    }

    Set<Participation> all() {
        return Set.copyOf(parts);
    }
}
