package org.kpcsc.workspace.documents.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.suggestion.Suggestion;
import org.kpcsc.workspace.documents.suggestion.SuggestionId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose the suggestions are. */
final class SuggestionTable {

    private final JdbcClient jdbc;

    SuggestionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of a document all that ever were, also those that have been resolved. */
    List<Suggestion> of(DocumentId document) {
        return jdbc.sql(
                        """
                        select id, person, organisation, at from documents.suggestion
                         where document = :document order by ordinal, id
                        """)
                .param("document", document.value())
                .query(SuggestionTable::suggestion)
                .list();
    }

    /**
     * Adds suggestions, after their batches and in the same transaction: the keys of these have
     * decided who comes first.
     */
    void append(Collection<NewSuggestion> rows) {
        if (!rows.isEmpty()) {
            jdbc.sql(
                            """
                            insert into documents.suggestion
                                   (document, id, ordinal, person, organisation, at)
                            select * from unnest(
                                cast(:newsDocuments as uuid[]), cast(:newsIds as uuid[]),
                                cast(:newsOrdinals as bigint[]), cast(:newsPeople as uuid[]),
                                cast(:newsOrganisations as uuid[]), cast(:newsTimes as timestamptz[]))
                            on conflict do nothing
                            """)
                    .params(parameters(rows))
                    .update();
        }
    }

    static Map<String, String[]> parameters(Collection<NewSuggestion> rows) {
        var columns = new HashMap<String, String[]>();
        columns.put("newsDocuments", Columns.texts(rows, NewSuggestion::document));
        columns.put("newsIds", Columns.texts(rows, row -> row.suggestion().id()));
        columns.put("newsOrdinals", Columns.texts(rows, NewSuggestion::ordinal));
        columns.put("newsPeople", Columns.texts(rows, row -> row.suggestion().author().person()));
        columns.put(
                "newsOrganisations",
                Columns.texts(rows, row -> row.suggestion().author().organisation()));
        columns.put("newsTimes", Columns.texts(rows, row -> row.suggestion().at()));
        return columns;
    }

    private static Suggestion suggestion(ResultSet row, int number) throws SQLException {
        return new Suggestion(
                new SuggestionId(row.getObject("id", UUID.class)),
                AuthorColumns.read(row),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
