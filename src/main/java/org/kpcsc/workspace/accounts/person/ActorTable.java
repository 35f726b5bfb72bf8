package org.kpcsc.workspace.accounts.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
        return held(person, organisation)
                .flatMap(held ->
                        organisations
                                .find(organisation)
                                .map(profile -> actor(person, profile, held)));
    }

    private Optional<Held> held(PersonId person, OrganisationId organisation) {
        return jdbc.sql(
                        """
                        select array_agg(r.role) as roles,
                            (select d.coordinator from accounts.deputyship d
                             where d.person = p.id and d.organisation = :organisation
                               and not d.revoked and :today between d.first_day and d.last_day
                             order by d.last_day desc limit 1) as deputy_of
                        from accounts.person p join accounts.held_role r on r.person = p.id
                        where p.id = :person and p.active and r.organisation = :organisation
                        group by p.id
                        """)
                .param("person", person.value())
                .param("organisation", organisation.value())
                .param("today", LocalDate.now(clock))
                .query(ActorTable::held)
                .optional();
    }

    private static Held held(ResultSet row, int number) throws SQLException {
        var roles = EnumSet.noneOf(Role.class);
        for (var role : (String[]) row.getArray("roles").getArray()) {
            roles.add(Role.valueOf(role));
        }
        var coordinator = row.getObject("deputy_of", UUID.class);
        return new Held(roles, coordinator == null ? null : new OrganisationId(coordinator));
    }

    private record Held(Set<Role> roles, @Nullable OrganisationId deputyOf) {}

    private Actor actor(PersonId person, OrganisationProfile organisation, Held held) {
        if (!mayAct(organisation.standing())) {
            return new Actor(person, organisation.id(), Set.of(), false, false);
        }
        var roles = EnumSet.copyOf(held.roles());
        var coordinating = coordinates(organisation.id());
        var coordinator =
                (coordinating && roles.contains(Role.COORDINATOR))
                        || (held.deputyOf() != null && coordinates(held.deputyOf()));
        if (!coordinating) {
            roles.remove(Role.COORDINATOR);
        }
        return new Actor(
                person,
                organisation.id(),
                roles,
                organisation.standing() == Standing.MEMBER,
                coordinator);
    }

    private boolean coordinates(OrganisationId organisation) {
        return organisations.coordinator().filter(organisation::equals).isPresent();
    }

    private static boolean mayAct(Standing standing) {
        return switch (standing) {
            case MEMBER, PARTNER, APPLICANT -> true;
            case SUSPENDED, FORMER -> false;
        };
    }
}
