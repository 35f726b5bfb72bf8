package org.kpcsc.workspace.statements;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.kpcsc.workspace.documents.Documents;
import org.kpcsc.workspace.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which version of a text a person saw last, to tell them what has changed since. */
@Component
class Looks {

    private final JdbcClient jdbc;
    private final Documents documents;

    Looks(JdbcClient jdbc, Documents documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    void note(Statement statement, PersonId person, Instant at) {
        jdbc.sql(
                        """
                        insert into statements.look (person, statement, version, at)
                        values (:person, :statement, :version, :at)
                        on conflict (person, statement) do update
                        set version = excluded.version, at = excluded.at
                        """)
                .param("person", person.value())
                .param("statement", statement.id().value())
                .param("version", documents.head(statement.document()).version())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * The version that others made since the person looked last; empty where they made none, or the
     * person never looked.
     */
    Optional<Long> changedSince(Statement statement, PersonId person) {
        return seen(statement, person)
                .flatMap(seen ->
                        Optional.of(documents.lastVersionByOthers(statement.document(), person))
                                .filter(now -> now > seen));
    }

    private Optional<Long> seen(Statement statement, PersonId person) {
        return jdbc.sql(
                        """
                        select version from statements.look
                        where person = :person and statement = :statement
                        """)
                .param("person", person.value())
                .param("statement", statement.id().value())
                .query(Long.class)
                .optional();
    }
}
