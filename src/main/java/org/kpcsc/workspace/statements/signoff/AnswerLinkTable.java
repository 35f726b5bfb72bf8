package org.kpcsc.workspace.statements.signoff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.kernel.ContentHash;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;
import org.kpcsc.workspace.statements.By;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The one-use links that were made. */
@Repository
public class AnswerLinkTable {

    private final JdbcClient jdbc;

    AnswerLinkTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(AnswerLink link) {
        jdbc.sql(
                        """
                        insert into statements.answer_link (token_hash, statement, organisation,
                            text, made_by, made_by_organisation, made_at)
                        values (:token, :statement, :organisation, :text, :by, :byOrganisation,
                            :madeAt)
                        """)
                .param("token", link.tokenHash().hex())
                .param("statement", link.statement())
                .param("organisation", link.organisation().value())
                .param("text", link.text().hex())
                .param("by", link.maker().person().value())
                .param("byOrganisation", link.maker().organisation().value())
                .param("madeAt", link.madeAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    public Optional<AnswerLink> find(ContentHash tokenHash) {
        return jdbc.sql("select * from statements.answer_link where token_hash = :token")
                .param("token", tokenHash.hex())
                .query((row, number) -> link(row))
                .optional();
    }

    /** False where somebody was first. */
    public boolean use(ContentHash tokenHash, Instant at) {
        return jdbc.sql(
                                """
                                update statements.answer_link set used_at = :at
                                where token_hash = :token and used_at is null
                                """)
                        .param("token", tokenHash.hex())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static AnswerLink link(ResultSet row) throws SQLException {
        @Nullable OffsetDateTime used = row.getObject("used_at", OffsetDateTime.class);
        return new AnswerLink(
                new ContentHash(row.getString("token_hash")),
                row.getObject("statement", UUID.class),
                new OrganisationId(row.getObject("organisation", UUID.class)),
                new ContentHash(row.getString("text")),
                new By(
                        new PersonId(row.getObject("made_by", UUID.class)),
                        new OrganisationId(row.getObject("made_by_organisation", UUID.class))),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                used == null ? null : used.toInstant());
    }
}
