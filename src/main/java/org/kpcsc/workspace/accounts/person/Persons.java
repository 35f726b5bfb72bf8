package org.kpcsc.workspace.accounts.person;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kpcsc.workspace.kernel.Role;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Everyone with an account. */
interface Persons extends Repository<Person, UUID> {

    Optional<Person> findById(UUID id);

    Optional<Person> findByUserName(String userName);

    Optional<Person> findByAddress(String address);

    /** Lets one at a time take a user name or an address, until the transaction ends. */
    @NativeQuery("select cast(pg_advisory_xact_lock(727003) as text)")
    String lockNames();

    /** Whether a user name or an address is taken, as either. */
    @Query("select count(p) > 0 from Person p where p.userName = :name or p.address = :name")
    boolean isTaken(String name);

    /**
     * Locks those with that role at that organisation, in one order, so that one at a time changes
     * who they are. For the lock alone: whoever had to wait gets the roles as they were, and reads
     * everything afresh, also what they may do themselves.
     */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(
            """
            select p from Person p join p.roles r
            where r.organisation = :organisation and r.role = :role order by p.id
            """)
    List<Person> lockHolders(Role role, UUID organisation);

    @Query(
            """
            select count(p) from Person p join p.roles r
            where r.organisation = :organisation and r.role = :role and p.active
            """)
    long countActiveHolders(Role role, UUID organisation);

    /** Flushes too: what other modules read through SQL must be there. */
    Person saveAndFlush(Person person);
}
