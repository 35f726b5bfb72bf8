package org.kpcsc.workspace.accounts.invitation;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Every invitation that was ever made. */
interface StoredInvitations extends Repository<Invitation, UUID> {

    Optional<Invitation> findById(UUID id);

    Optional<Invitation> findByTokenHash(byte[] tokenHash);

    /** For whoever takes it: the next one waits, and finds it taken. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select i from Invitation i where i.tokenHash = :hash")
    Optional<Invitation> lockByTokenHash(byte[] hash);

    @Query(
            """
            select i from Invitation i where i.organisation = :organisation
            and i.acceptedBy is null and not i.withdrawn order by i.invitedAt, i.id
            """)
    List<Invitation> findOpenAt(UUID organisation);

    Invitation saveAndFlush(Invitation invitation);
}
