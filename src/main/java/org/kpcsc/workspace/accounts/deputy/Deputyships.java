package org.kpcsc.workspace.accounts.deputy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Every deputyship there was. */
interface Deputyships extends Repository<Deputyship, UUID> {

    Optional<Deputyship> findById(UUID id);

    @Query(
            """
            select d from Deputyship d where d.coordinator = :coordinator and not d.revoked
            and d.lastDay >= :today order by d.firstDay, d.id
            """)
    List<Deputyship> findAhead(UUID coordinator, LocalDate today);

    Deputyship saveAndFlush(Deputyship deputyship);
}
