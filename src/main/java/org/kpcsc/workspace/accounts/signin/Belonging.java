package org.kpcsc.workspace.accounts.signin;

import java.util.List;
import java.util.UUID;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads to which organisations a person belongs, and notes which they chose last. */
@Repository
class Belonging {

    private final JdbcClient jdbc;

    Belonging(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean belongs(PersonId person, OrganisationId organisation) {
        return organisationsOf(person).contains(organisation);
    }

    List<OrganisationId> organisationsOf(PersonId person) {
        return jdbc.sql(
                        """
                        select distinct organisation from accounts.held_role
                        where person = :person order by organisation
                        """)
                .param("person", person.value())
                .query((row, _) -> new OrganisationId(row.getObject("organisation", UUID.class)))
                .list();
    }

    void remember(PersonId person, OrganisationId organisation) {
        jdbc.sql("update accounts.person set last_acted_for = :organisation where id = :person")
                .param("person", person.value())
                .param("organisation", organisation.value())
                .update();
    }
}
