package org.kpcsc.workspace.accounts.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.kpcsc.workspace.accounts.Actors;
import org.kpcsc.workspace.kernel.Actor;
import org.kpcsc.workspace.kernel.ForApplication;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;
import org.kpcsc.workspace.kernel.Role;
import org.kpcsc.workspace.organisations.OrganisationProfile;
import org.kpcsc.workspace.organisations.Organisations;
import org.kpcsc.workspace.organisations.Standing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads actors afresh: plain SQL, since every call of a service begins here. */
@Service
@ForApplication
class ActorTable implements Actors {

    private final JdbcClient jdbc;
    private final Organisations organisations;
    private final Clock clock;

    ActorTable(JdbcClient jdbc, Organisations organisations, Clock clock) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Override
    public Optional<Actor> find(PersonId person, OrganisationId organisation) {
        var coordinator = organisations.coordinator();
        return held(person, organisation, coordinator)
                .flatMap(held ->
                        organisations
                                .find(organisation)
                                .map(profile ->
                                        actor(
                                                person,
                                                profile,
                                                held,
                                                coordinator
                                                        .filter(organisation::equals)
                                                        .isPresent())));
    }

    private Optional<Held> held(
            PersonId person, OrganisationId organisation, Optional<OrganisationId> coordinator) {
        return jdbc.sql(
                        """
                        select array_agg(r.role) as roles,
                            exists (select from accounts.deputyship d
                                where d.person = p.id and d.organisation = :organisation
                                and d.coordinator = :coordinator and not d.revoked
                                and :today between d.first_day and d.last_day) as deputy
                        from accounts.person p join accounts.held_role r on r.person = p.id
                        where p.id = :person and p.active and r.organisation = :organisation
                        group by p.id
                        """)
                .param("person", person.value())
                .param("organisation", organisation.value())
                .param(
                        "coordinator",
                        coordinator.map(OrganisationId::value).orElse(null),
                        Types.OTHER)
                .param("today", LocalDate.now(clock))
                .query(ActorTable::held)
                .optional();
    }

    private static Held held(ResultSet row, int number) throws SQLException {
        var roles = EnumSet.noneOf(Role.class);
        for (var role : (String[]) row.getArray("roles").getArray()) {
            roles.add(Role.valueOf(role));
        }
        return new Held(roles, row.getBoolean("deputy"));
    }

    private record Held(Set<Role> roles, boolean deputy) {}

    private static Actor actor(
            PersonId person, OrganisationProfile organisation, Held held, boolean coordinating) {
        if (!mayAct(organisation.standing())) {
            return new Actor(person, organisation.id(), Set.of(), false, false);
        }
        var roles = EnumSet.copyOf(held.roles());
        if (!coordinating) {
            roles.remove(Role.COORDINATOR);
        }
        return new Actor(
                person,
                organisation.id(),
                roles,
                organisation.standing() == Standing.MEMBER,
                held.deputy() || roles.contains(Role.COORDINATOR));
    }

    private static boolean mayAct(Standing standing) {
        return switch (standing) {
            case MEMBER, PARTNER, APPLICANT -> true;
            case SUSPENDED, FORMER -> false;
        };
    }
}
