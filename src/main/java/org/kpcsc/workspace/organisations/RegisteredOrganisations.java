package org.kpcsc.workspace.organisations;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

interface RegisteredOrganisations extends Repository<Organisation, UUID> {

    Optional<Organisation> findById(UUID id);

    List<Organisation> findAllByOrderByAcronym();

    List<Organisation> findByStandingOrderByAcronym(Standing standing);

    boolean existsByIdAndStanding(UUID id, Standing standing);

    boolean existsByAcronymIgnoreCaseAndIdNot(String acronym, UUID id);

    boolean existsBy();

    Organisation save(Organisation organisation);

    /**
     * Lets one act at a time change the register, until the transaction ends.
     *
     * <p>It changes a few times a month, and one lock is simpler to trust than many conditions:
     * colours stay distinct, acronyms too, and there is one coordinator.
     */
    @NativeQuery("select cast(pg_advisory_xact_lock(727001) as text)")
    String lock();
}
