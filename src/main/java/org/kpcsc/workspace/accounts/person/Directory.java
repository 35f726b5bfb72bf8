package org.kpcsc.workspace.accounts.person;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kpcsc.workspace.accounts.PersonName;
import org.kpcsc.workspace.accounts.UserName;
import org.kpcsc.workspace.kernel.Actor;
import org.kpcsc.workspace.kernel.CurrentActor;
import org.kpcsc.workspace.kernel.ForActors;
import org.kpcsc.workspace.kernel.ForApplication;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;
import org.kpcsc.workspace.kernel.Role;
import org.kpcsc.workspace.organisations.Organisations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who belongs to an organisation, as far as the reader may know.
 *
 * <p>Everyone at an organisation knows its people. Others see whom they deal with: focal persons,
 * representatives and the coordinator's people, with these roles alone. So no field monitor stands
 * in anybody else's directory as such, and who is nothing but a monitor not at all.
 */
@Service
@ForActors
@Transactional(readOnly = true)
public class Directory {

    static final Set<Role> KNOWN_TO_OTHERS =
            Set.of(Role.FOCAL_PERSON, Role.REPRESENTATIVE, Role.COORDINATOR);

    private final JdbcClient jdbc;
    private final Organisations organisations;
    private final CurrentActor current;

    Directory(JdbcClient jdbc, Organisations organisations, CurrentActor current) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.current = current;
    }

    /** By name; nobody for a reader whose organisation is suspended. */
    public List<Colleague> at(OrganisationId organisation) {
        var reader = current.require();
        if (reader.roles().isEmpty()) {
            return List.of();
        }
        var coordinates = organisations.isCoordinator(organisation);
        return everyone(organisation).stream()
                .map(colleague -> asSeenBy(reader, organisation, coordinates, colleague))
                .filter(colleague -> !colleague.roles().isEmpty())
                .toList();
    }

    /** Those whom the reader may know by name: their own people, and whom others deal with. */
    @ForApplication
    public Set<PersonId> knownTo(Actor reader, Collection<PersonId> people) {
        if (people.isEmpty() || reader.roles().isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(
                jdbc.sql(
                                """
                                select distinct person from accounts.held_role
                                where person in (:people)
                                and (organisation = :own or role in (:known))
                                """)
                        .param("people", people.stream().map(PersonId::value).toList())
                        .param("own", reader.organisation().value())
                        .param("known", KNOWN_TO_OTHERS.stream().map(Role::name).toList())
                        .query((row, _) -> new PersonId(row.getObject("person", UUID.class)))
                        .list());
    }

    /** Those among them whose name holds the text, accents and case aside. */
    @ForApplication
    public Set<PersonId> knownByName(Actor reader, String text) {
        var called =
                jdbc.sql(
                                """
                                select id from accounts.person
                                where position(lower(extensions.unaccent(:text))
                                    in lower(extensions.unaccent(name))) > 0
                                """)
                        .param("text", text)
                        .query((row, _) -> new PersonId(row.getObject("id", UUID.class)))
                        .list();
        return knownTo(reader, called);
    }

    private static Colleague asSeenBy(
            Actor reader, OrganisationId organisation, boolean coordinates, Colleague colleague) {
        var roles = EnumSet.noneOf(Role.class);
        roles.addAll(colleague.roles());
        if (!reader.actsFor(organisation)) {
            roles.retainAll(colleague.active() ? KNOWN_TO_OTHERS : Set.of());
            if (!coordinates) {
                roles.remove(Role.COORDINATOR);
            }
        }
        var helps = reader.has(Role.FOCAL_PERSON, organisation);
        return new Colleague(
                colleague.person(),
                colleague.name(),
                roles,
                helps ? colleague.userName() : null,
                colleague.active());
    }

    private List<Colleague> everyone(OrganisationId organisation) {
        return jdbc.sql(
                        """
                        select p.id, p.name, p.user_name, p.active,
                            string_agg(r.role, ' ') as roles
                        from accounts.person p join accounts.held_role r on r.person = p.id
                        where r.organisation = :organisation
                        group by p.id order by lower(p.name), p.id
                        """)
                .param("organisation", organisation.value())
                .query((row, _) ->
                        new Colleague(
                                new PersonId(row.getObject("id", UUID.class)),
                                new PersonName(row.getString("name")),
                                roles(row.getString("roles")),
                                new UserName(row.getString("user_name")),
                                row.getBoolean("active")))
                .list();
    }

    private static Set<Role> roles(String names) {
        return List.of(names.split(" ")).stream().map(Role::valueOf).collect(Collectors.toSet());
    }
}
