package org.kpcsc.workspace.organisations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kpcsc.workspace.kernel.ForAnyone;
import org.kpcsc.workspace.kernel.NotFoundException;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers what the register knows.
 *
 * <p>Open to everyone: these are the facts that the coalition publishes of its organisations, and
 * who may do what is worked out from them before anybody is known to act.
 */
@Service
@ForAnyone
@Transactional(readOnly = true)
public class Organisations {

    private final RegisteredOrganisations organisations;
    private final CoordinatorTerms terms;
    private final Clock clock;

    Organisations(RegisteredOrganisations organisations, CoordinatorTerms terms, Clock clock) {
        this.organisations = organisations;
        this.terms = terms;
        this.clock = clock;
    }

    public Optional<OrganisationProfile> find(OrganisationId id) {
        return organisations.findById(id.value()).map(Organisation::profile);
    }

    /** As {@link #find}; throws {@link NotFoundException} where there is none. */
    public OrganisationProfile get(OrganisationId id) {
        return find(id).orElseThrow(NotFoundException::new);
    }

    /** Every organisation, whatever its standing, by acronym. */
    public List<OrganisationProfile> all() {
        return organisations.findAllByOrderByAcronym().stream().map(Organisation::profile).toList();
    }

    /** Today's members, by acronym; a suspended one is not among them. */
    public List<OrganisationProfile> members() {
        return organisations.findByStandingOrderByAcronym(Standing.MEMBER).stream()
                .map(Organisation::profile)
                .toList();
    }

    public boolean isMember(OrganisationId id) {
        return organisations.existsByIdAndStanding(id.value(), Standing.MEMBER);
    }

    /** Whether the register has nobody yet, as before the first visit's set-up. */
    public boolean isEmpty() {
        return !organisations.existsBy();
    }

    /** Today's coordinator. */
    public Optional<OrganisationId> coordinator() {
        return terms.findByRunningTrue().map(CoordinatorTerm::organisation);
    }

    public boolean isCoordinator(OrganisationId id) {
        return coordinator().filter(id::equals).isPresent();
    }

    /** The coordinator of that day; empty where nobody knows. */
    public Optional<OrganisationId> coordinatorOn(LocalDate day) {
        var today = LocalDate.now(clock);
        return terms.findAllBy().stream()
                .filter(term -> term.covers(day, today))
                .map(CoordinatorTerm::organisation)
                .findFirst();
    }
}
