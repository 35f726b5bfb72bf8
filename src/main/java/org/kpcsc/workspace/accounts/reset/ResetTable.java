package org.kpcsc.workspace.accounts.reset;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.kpcsc.workspace.accounts.signin.Token;
import org.kpcsc.workspace.audit.AuditedEvent.By;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The links with which one chooses a new password; a used one is deleted. */
@Repository
class ResetTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    ResetTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(Token token, ResetLink link, Instant expiresAt) {
        jdbc.sql(
                        """
                        insert into accounts.reset_link
                            (token_hash, person, expires_at, given_by, given_for)
                        values (:hash, :person, :expires, :giver, :organisation)
                        """)
                .param("hash", token.hash())
                .param("person", link.person().value())
                .param("giver", link.giver().map(by -> by.person().value()).orElse(null))
                .param(
                        "organisation",
                        link.giver().map(by -> by.organisation().value()).orElse(null))
                .param("expires", expiresAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<ResetLink> find(Token token) {
        return jdbc.sql(
                        """
                        select person, given_by, given_for from accounts.reset_link
                        where token_hash = :hash and expires_at > :now
                        """)
                .param("hash", token.hash())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, _) -> link(row))
                .optional();
    }

    private static ResetLink link(ResultSet row) throws SQLException {
        var giver = row.getObject("given_by", UUID.class);
        return new ResetLink(
                new PersonId(row.getObject("person", UUID.class)),
                giver == null
                        ? Optional.empty()
                        : Optional.of(
                                new By(
                                        new PersonId(giver),
                                        new OrganisationId(
                                                row.getObject("given_for", UUID.class)))));
    }

    /** How many of the person's links still work. */
    int count(PersonId person) {
        return jdbc.sql(
                        """
                        select count(*) from accounts.reset_link
                        where person = :person and expires_at > :now
                        """)
                .param("person", person.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, _) -> row.getInt(1))
                .single();
    }

    /** Uses the link up; false where somebody else was faster. */
    boolean use(Token token) {
        return jdbc.sql("delete from accounts.reset_link where token_hash = :hash")
                        .param("hash", token.hash())
                        .update()
                == 1;
    }

    /** A password once changed, no older link changes it again. */
    void forgetAllOf(PersonId person) {
        jdbc.sql("delete from accounts.reset_link where person = :person or expires_at <= :now")
                .param("person", person.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
