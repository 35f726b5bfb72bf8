package org.kpcsc.workspace.statements;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StoredStatements extends Repository<Statement, UUID> {

    Statement saveAndFlush(Statement statement);

    Optional<Statement> findById(UUID id);

    boolean existsById(UUID id);

    Optional<Statement> findByDocument(UUID document);

    List<Statement> findByDocumentIn(Collection<UUID> documents);

    /** For an act: whoever comes second waits, and then sees what the first one did. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Statement s where s.id = :id")
    Optional<Statement> lock(UUID id);

    @Query(
            """
            select s from Statement s join s.signOff.rounds r join r.asked a
            where s.state = org.kpcsc.workspace.statements.StatementState.SIGN_OFF
            and r.closedAt is null and a = :organisation order by r.deadline
            """)
    List<Statement> askingNow(OrganisationId organisation);

    @Query(
            """
            select s from Statement s join s.participations.parts p
            where p.organisation = :organisation and p.standing = :standing
            and s.state = org.kpcsc.workspace.statements.StatementState.DRAFTING
            order by s.changedAt desc
            """)
    List<Statement> drafting(OrganisationId organisation, Participation.Standing standing);

    List<Statement> findByStateInOrderByChangedAt(List<StatementState> states);

    /** Open rounds that are over by then, or whose time to dispute spelling is. */
    @Query(
            """
            select s.id from Statement s join s.signOff.rounds r
            where s.state = org.kpcsc.workspace.statements.StatementState.SIGN_OFF
            and r.closedAt is null and (r.deadline <= :now or r.spelling.spellingUntil <= :now)
            """)
    List<UUID> dueAt(Instant now);

    /** Open rounds that end by then and of which nobody was reminded yet. */
    @Query(
            """
            select s.id from Statement s join s.signOff.rounds r
            where s.state = org.kpcsc.workspace.statements.StatementState.SIGN_OFF
            and r.closedAt is null and r.remindedAt is null and r.deadline <= :then
            """)
    List<UUID> endingBy(Instant then);
}
