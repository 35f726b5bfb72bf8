package org.kpcsc.workspace.documents.log;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.kpcsc.workspace.documents.Authorship;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who wrote in a document, and up to where, as its log says. */
@Repository
public class LogAuthors {

    private final JdbcClient jdbc;

    public LogAuthors(LogPool pool) {
        this.jdbc = pool.jdbc();
    }

    /** Everyone of whom a step stands before that version. */
    public Set<Authorship> upTo(DocumentId document, long version) {
        return new LinkedHashSet<>(
                jdbc.sql(
                                """
                                select person, organisation from documents.batch
                                 where document = :document and version < :version
                                   and step_count > 0
                                 group by person, organisation order by min(ordinal)
                                """)
                        .param("document", document.value())
                        .param("version", version)
                        .query((row, number) -> AuthorColumns.read(row))
                        .list());
    }

    /** Everyone of whom a step stands at that version or later. */
    public Set<Authorship> since(DocumentId document, long version) {
        return new LinkedHashSet<>(
                jdbc.sql(
                                """
                                select person, organisation from documents.batch
                                 where document = :document and version >= :version
                                   and step_count > 0
                                 group by person, organisation order by min(ordinal)
                                """)
                        .param("document", document.value())
                        .param("version", version)
                        .query((row, number) -> AuthorColumns.read(row))
                        .list());
    }

    /** The version that somebody other than this person made last; 0 where nobody else wrote. */
    public long lastVersionByOthers(DocumentId document, PersonId person) {
        return lastVersion("person <> :by", document, person.value());
    }

    /** The version that this person made last; 0 where they never wrote. */
    public long lastVersionBy(DocumentId document, PersonId person) {
        return lastVersion("person = :by", document, person.value());
    }

    /** The version that anyone made last for this organisation; 0 where nobody did. */
    public long lastVersionBy(DocumentId document, OrganisationId organisation) {
        return lastVersion("organisation = :by", document, organisation.value());
    }

    private long lastVersion(String condition, DocumentId document, UUID by) {
        return jdbc.sql(
                        "select coalesce(max(version + step_count), 0) from documents.batch"
                                + " where document = :document and step_count > 0 and "
                                + condition)
                .param("document", document.value())
                .param("by", by)
                .query(Long.class)
                .single();
    }
}
