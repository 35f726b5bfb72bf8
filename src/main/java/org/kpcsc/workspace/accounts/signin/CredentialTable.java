package org.kpcsc.workspace.accounts.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what a sign-in is checked against. */
@Repository
class CredentialTable {

    private final JdbcClient jdbc;

    CredentialTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param actingFor the organisation they chose last, else one of theirs; empty where they
     *     belong to none
     */
    record Credentials(PersonId person, String hash, Optional<OrganisationId> actingFor) {}

    /** Whose user name that is, else whose e-mail address; only people with an open account. */
    Optional<Credentials> find(String userNameOrAddress) {
        return jdbc.sql(
                        """
                        select p.id, p.password, r.organisation
                        from accounts.person p left join accounts.held_role r on r.person = p.id
                        where p.active and (p.user_name = :name or p.address = :name)
                        order by p.user_name = :name desc,
                            r.organisation is not distinct from p.last_acted_for desc,
                            r.organisation
                        limit 1
                        """)
                .param("name", userNameOrAddress)
                .query(CredentialTable::credentials)
                .optional();
    }

    private static Credentials credentials(ResultSet row, int number) throws SQLException {
        return new Credentials(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("password"),
                Optional.ofNullable(row.getObject("organisation", UUID.class))
                        .map(OrganisationId::new));
    }
}
