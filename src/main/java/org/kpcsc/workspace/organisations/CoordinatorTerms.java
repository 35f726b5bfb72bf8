package org.kpcsc.workspace.organisations;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface CoordinatorTerms extends Repository<CoordinatorTerm, UUID> {

    Optional<CoordinatorTerm> findByRunningTrue();

    List<CoordinatorTerm> findAllBy();

    List<CoordinatorTerm> findByOrganisation(UUID organisation);

    CoordinatorTerm save(CoordinatorTerm term);
}
