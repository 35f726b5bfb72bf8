package org.kpcsc.workspace.accounts.reset;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kpcsc.workspace.accounts.Actors;
import org.kpcsc.workspace.accounts.People;
import org.kpcsc.workspace.kernel.Actor;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Knows who can hand whom a link, at this moment. */
@Repository
class Helpers {

    private static final String LOCKED_OUT =
            """
            select p.id, array_agg(distinct r.organisation) as organisations,
                array_agg(distinct r.organisation) filter (
                    where r.role = 'FOCAL_PERSON' and not exists (
                        select from accounts.held_role o join accounts.person q on q.id = o.person
                        where o.organisation = r.organisation and o.role = 'FOCAL_PERSON'
                            and q.active and q.id <> p.id)) as leads_alone
            from accounts.person p join accounts.held_role r on r.person = p.id
            where p.active and %s
            group by p.id
            """;

    private final JdbcClient jdbc;
    private final People people;
    private final Actors actors;

    Helpers(JdbcClient jdbc, People people, Actors actors) {
        this.jdbc = jdbc;
        this.people = people;
        this.actors = actors;
    }

    /** Empty for who has no open account or belongs nowhere. */
    Optional<LockedOut> lockedOut(PersonId person) {
        return jdbc.sql(LOCKED_OUT.formatted("p.id = :person"))
                .param("person", person.value())
                .query(reading(people.coordinating()))
                .optional();
    }

    /** Those at that organisation whom the giver could hand a link. */
    Set<PersonId> helpedBy(Actor giver, OrganisationId organisation) {
        var atThatOrganisation =
                "p.id in (select person from accounts.held_role where organisation = :at)";
        return jdbc
                .sql(LOCKED_OUT.formatted(atThatOrganisation))
                .param("at", organisation.value())
                .query(reading(people.coordinating()))
                .list()
                .stream()
                .filter(lockedOut -> lockedOut.mayBeHelpedBy(giver))
                .map(LockedOut::person)
                .collect(Collectors.toSet());
    }

    /** Whoever lost the right to give a link has none out that still works. */
    boolean couldStillBeGiven(ResetLink link) {
        return link.giver().isEmpty()
                || link.giver()
                        .flatMap(by -> actors.find(by.person(), by.organisation()))
                        .filter(giver -> mayHelp(giver, link.person()))
                        .isPresent();
    }

    private boolean mayHelp(Actor giver, PersonId person) {
        return lockedOut(person).filter(known -> known.mayBeHelpedBy(giver)).isPresent();
    }

    private static RowMapper<LockedOut> reading(List<PersonId> coordinating) {
        return (row, _) -> {
            var person = new PersonId(row.getObject("id", UUID.class));
            return new LockedOut(
                    person,
                    organisations(row, "organisations"),
                    organisations(row, "leads_alone"),
                    coordinating.contains(person));
        };
    }

    private static Set<OrganisationId> organisations(ResultSet row, String column)
            throws SQLException {
        var array = row.getArray(column);
        return array == null
                ? Set.of()
                : Arrays.stream((UUID[]) array.getArray())
                        .map(OrganisationId::new)
                        .collect(Collectors.toSet());
    }
}
