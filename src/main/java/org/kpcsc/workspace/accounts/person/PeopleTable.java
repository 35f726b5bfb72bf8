package org.kpcsc.workspace.accounts.person;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kpcsc.workspace.accounts.People;
import org.kpcsc.workspace.accounts.PersonName;
import org.kpcsc.workspace.kernel.Actor;
import org.kpcsc.workspace.kernel.EmailAddress;
import org.kpcsc.workspace.kernel.ForApplication;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.kernel.NotFoundException;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;
import org.kpcsc.workspace.kernel.Role;
import org.kpcsc.workspace.organisations.Organisations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What other modules ask of people, each by one query. */
@Service
@ForApplication
@Transactional(readOnly = true)
class PeopleTable implements People {

    private final JdbcClient jdbc;
    private final Organisations organisations;
    private final Clock clock;

    PeopleTable(JdbcClient jdbc, Organisations organisations, Clock clock) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Override
    public PersonName name(PersonId person) {
        return Optional.ofNullable(names(List.of(person)).get(person))
                .orElseThrow(NotFoundException::new);
    }

    @Override
    public Map<PersonId, PersonName> names(Collection<PersonId> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select id, name from accounts.person where id in (:ids)")
                .param("ids", people.stream().map(PersonId::value).distinct().toList())
                .query((row, _) ->
                        Map.entry(
                                new PersonId(row.getObject("id", UUID.class)),
                                new PersonName(row.getString("name"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public List<PersonId> holding(Role role, OrganisationId organisation) {
        return jdbc.sql(
                        """
                        select p.id from accounts.person p
                        join accounts.held_role r on r.person = p.id
                        where r.organisation = :organisation and r.role = :role and p.active
                        order by p.name, p.id
                        """)
                .param("organisation", organisation.value())
                .param("role", role.name())
                .query((row, _) -> new PersonId(row.getObject("id", UUID.class)))
                .list();
    }

    @Override
    public Map<OrganisationId, List<PersonId>> knownAt(
            Collection<OrganisationId> organisations, Actor reader) {
        var known = new LinkedHashMap<OrganisationId, List<PersonId>>();
        if (!organisations.isEmpty()) {
            jdbc.sql(
                            """
                            select r.organisation, p.id from accounts.person p
                            join accounts.held_role r on r.person = p.id
                            where p.active and r.organisation in (:organisations)
                            and (r.organisation = :own or r.role in (:known))
                            group by r.organisation, p.id
                            order by r.organisation, lower(p.name), p.id
                            """)
                    .param(
                            "organisations",
                            organisations.stream().map(OrganisationId::value).toList())
                    .param("own", reader.organisation().value())
                    .param("known", Directory.KNOWN_TO_OTHERS.stream().map(Role::name).toList())
                    .query(row -> {
                        known.computeIfAbsent(
                                        new OrganisationId(
                                                row.getObject("organisation", UUID.class)),
                                        organisation -> new ArrayList<>())
                                .add(new PersonId(row.getObject("id", UUID.class)));
                    });
        }
        return known;
    }

    @Override
    public List<PersonId> coordinating() {
        return organisations.coordinator().map(this::coordinatingFor).orElse(List.of());
    }

    private List<PersonId> coordinatingFor(OrganisationId coordinator) {
        return jdbc.sql(
                        """
                        select p.id from accounts.person p where p.active and (
                          exists (select from accounts.held_role r where r.person = p.id
                            and r.organisation = :coordinator and r.role = 'COORDINATOR')
                          or exists (select from accounts.deputyship d
                            join accounts.held_role r
                              on r.person = d.person and r.organisation = d.organisation
                            where d.person = p.id and d.coordinator = :coordinator
                            and not d.revoked and :today between d.first_day and d.last_day))
                        order by p.name, p.id
                        """)
                .param("coordinator", coordinator.value())
                .param("today", LocalDate.now(clock))
                .query((row, _) -> new PersonId(row.getObject("id", UUID.class)))
                .list();
    }

    @Override
    public Language languageOf(PersonId person) {
        return jdbc.sql("select language from accounts.person where id = :id")
                .param("id", person.value())
                .query((row, _) -> Language.valueOf(row.getString("language")))
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    @Override
    public Optional<EmailAddress> addressOf(PersonId person) {
        return jdbc.sql(
                        """
                        select address from accounts.person
                        where id = :id and active and address is not null
                        """)
                .param("id", person.value())
                .query((row, _) -> new EmailAddress(row.getString("address")))
                .optional();
    }
}
