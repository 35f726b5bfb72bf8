package org.kpcsc.workspace.organisations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.kpcsc.workspace.kernel.Country;
import org.kpcsc.workspace.kernel.ForActors;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.kernel.NotFoundException;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register as people of the coalition look at it. */
@Service
@ForActors
@Transactional(readOnly = true)
public class Directory {

    private final DirectoryQuery query;
    private final RegisteredOrganisations organisations;
    private final CoordinatorTerms terms;
    private final Clock clock;

    Directory(
            DirectoryQuery query,
            RegisteredOrganisations organisations,
            CoordinatorTerms terms,
            Clock clock) {
        this.query = query;
        this.organisations = organisations;
        this.terms = terms;
        this.clock = clock;
    }

    /** One page; names and countries stand in the order of that language. */
    public List<OrganisationRow> page(
            DirectoryFilter filter,
            DirectoryOrder order,
            Language language,
            int offset,
            int limit) {
        return query.page(filter, order, language, offset, limit);
    }

    /** Hands over all of them, as they are at one moment. */
    public void export(
            DirectoryFilter filter,
            DirectoryOrder order,
            Language language,
            Consumer<OrganisationRow> taker) {
        query.export(filter, order, language, taker);
    }

    public int count(DirectoryFilter filter) {
        return query.count(filter);
    }

    /** The countries that there are organisations in, by their names in that language. */
    public List<Country> countries(Language language) {
        return query.countries(language);
    }

    /** Every standing it had, today's last; throws {@link NotFoundException}. */
    public List<StandingPeriod> standings(OrganisationId id) {
        return organisations
                .findById(id.value())
                .map(Organisation::history)
                .orElseThrow(NotFoundException::new);
    }

    /** Its terms as coordinator, the first known first. */
    public List<TermDates> terms(OrganisationId id) {
        var today = LocalDate.now(clock);
        return terms.findByOrganisation(id.value()).stream()
                .sorted(Comparator.comparing(term -> term.first(today).orElse(LocalDate.MIN)))
                .map(CoordinatorTerm::dates)
                .toList();
    }
}
