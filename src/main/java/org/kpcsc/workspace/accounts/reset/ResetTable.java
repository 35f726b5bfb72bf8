package org.kpcsc.workspace.accounts.reset;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.kpcsc.workspace.accounts.signin.Token;
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

    void add(Token token, PersonId person, Instant expiresAt) {
        jdbc.sql(
                        """
                        insert into accounts.reset_link (token_hash, person, expires_at)
                        values (:hash, :person, :expires)
                        """)
                .param("hash", token.hash())
                .param("person", person.value())
                .param("expires", expiresAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whose link that is, where it still works. */
    Optional<PersonId> find(Token token) {
        return jdbc.sql(
                        """
                        select person from accounts.reset_link
                        where token_hash = :hash and expires_at > :now
                        """)
                .param("hash", token.hash())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, _) -> new PersonId(row.getObject("person", UUID.class)))
                .optional();
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
