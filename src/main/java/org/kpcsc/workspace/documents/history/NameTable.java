package org.kpcsc.workspace.documents.history;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.kpcsc.workspace.documents.Authorship;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.log.AuthorColumns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The names of versions, each given once in a document, in whatever letters. */
@Repository
class NameTable {

    /** As {@link VersionName}, without who that is. */
    record Row(long version, String name, Authorship by, Instant at) {}

    private final JdbcClient jdbc;

    NameTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** From that version on, the latest version first. */
    List<Row> all(DocumentId document, long from) {
        return jdbc.sql(
                        """
                        select version, name, person, organisation, at
                          from documents.version_name
                         where document = :document and version >= :from order by version desc
                        """)
                .param("document", document.value())
                .param("from", from)
                .query((row, number) ->
                        new Row(
                                row.getLong(1),
                                row.getString(2),
                                AuthorColumns.read(row),
                                row.getObject(5, OffsetDateTime.class).toInstant()))
                .list();
    }

    Optional<Row> find(DocumentId document, long version) {
        return all(document, version).stream().filter(row -> row.version() == version).findFirst();
    }

    /** False where the version or the name is taken, or no batch ends at that version. */
    boolean give(DocumentId document, Row row) {
        return jdbc.sql(
                                """
                                insert into documents.version_name
                                       (document, version, name, person, organisation, at)
                                select :document, :version, :name, :person, :organisation, :at
                                 where :version = 0 or exists (
                                       select from documents.batch where document = :document
                                          and version < :version
                                          and version + step_count = :version)
                                on conflict do nothing
                                """)
                        .param("document", document.value())
                        .param("version", row.version())
                        .param("name", row.name())
                        .param("person", row.by().person().value())
                        .param("organisation", row.by().organisation().value())
                        .param("at", row.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** False where another version has that name. */
    boolean rename(DocumentId document, long version, String name) {
        return jdbc.sql(
                                """
                                update documents.version_name set name = :name
                                 where document = :document and version = :version
                                   and not exists (
                                       select from documents.version_name other
                                        where other.document = :document
                                          and other.version <> :version
                                          and lower(other.name) = lower(:name))
                                """)
                        .param("document", document.value())
                        .param("version", version)
                        .param("name", name)
                        .update()
                == 1;
    }

    void remove(DocumentId document, long version) {
        jdbc.sql(
                        "delete from documents.version_name"
                                + " where document = :document and version = :version")
                .param("document", document.value())
                .param("version", version)
                .update();
    }
}
