package org.kpcsc.workspace.documents.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.kpcsc.workspace.documents.Authorship;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far each person has looked at a document, for each organisation that they act for. */
@Repository
public class LookTable {

    /** How far somebody looked, and when they last did. */
    public record Look(Authorship by, long version, Instant at) {}

    private final JdbcClient jdbc;

    LookTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void note(DocumentId document, Look look) {
        jdbc.sql(
                        """
                        insert into documents.look as l (document, person, organisation, version, at)
                        values (:document, :person, :organisation, :version, :at)
                        on conflict (document, person, organisation) do update
                        set version = greatest(l.version, excluded.version), at = excluded.at
                        """)
                .param("document", document.value())
                .param("person", look.by().person().value())
                .param("organisation", look.by().organisation().value())
                .param("version", look.version())
                .param("at", look.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The furthest look of this person for whichever organisation. */
    public Optional<Look> furthest(DocumentId document, PersonId person) {
        return furthest(document, "person", person.value());
    }

    /** The furthest look of anyone for this organisation. */
    public Optional<Look> furthest(DocumentId document, OrganisationId organisation) {
        return furthest(document, "organisation", organisation.value());
    }

    private Optional<Look> furthest(DocumentId document, String column, UUID whose) {
        return jdbc.sql(
                        "select person, organisation, version, at from documents.look"
                                + " where document = :document and "
                                + column
                                + " = :whose order by version desc, at desc limit 1")
                .param("document", document.value())
                .param("whose", whose)
                .query(LookTable::look)
                .optional();
    }

    private static Look look(ResultSet row, int number) throws SQLException {
        return new Look(
                AuthorColumns.read(row),
                row.getLong(3),
                row.getObject(4, OffsetDateTime.class).toInstant());
    }
}
