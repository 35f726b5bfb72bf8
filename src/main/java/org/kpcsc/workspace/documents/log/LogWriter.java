package org.kpcsc.workspace.documents.log;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kpcsc.workspace.documents.DocumentId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Appends to the log; the order of a document's batches is decided here, by its keys. */
@Repository
public class LogWriter {

    private final JdbcClient jdbc;
    private final SuggestionTable suggestions;

    public LogWriter(LogPool pool) {
        this.jdbc = pool.jdbc();
        this.suggestions = new SuggestionTable(jdbc);
    }

    /**
     * Appends batches of many documents by one statement, ordered by document and ordinal, and the
     * suggestions that are new with them.
     *
     * @return the documents of those that collide with the log; the caller then rolls back
     */
    public Set<DocumentId> append(
            Map<DocumentId, List<LoggedBatch>> batches, List<NewSuggestion> news) {
        var rows = new AppendedRows(batches);
        var appended = new HashMap<DocumentId, Integer>();
        jdbc.sql(
                        """
                        insert into documents.batch (document, ordinal, version, client, seq,
                                                     person, organisation, at, step_count, steps)
                        select * from unnest(
                            cast(:documents as uuid[]), cast(:ordinals as bigint[]),
                            cast(:versions as bigint[]), cast(:clients as uuid[]),
                            cast(:seqs as bigint[]), cast(:people as uuid[]),
                            cast(:organisations as uuid[]), cast(:times as timestamptz[]),
                            cast(:counts as int[]), cast(:steps as text[]))
                        on conflict do nothing returning document
                        """)
                .params(rows.parameters())
                .query(row -> {
                    appended.merge(new DocumentId(row.getObject(1, UUID.class)), 1, Integer::sum);
                });
        var collided = new LinkedHashSet<DocumentId>();
        batches.forEach((document, of) -> {
            if (appended.getOrDefault(document, 0) != of.size()) {
                collided.add(document);
            }
        });
        if (collided.isEmpty()) {
            suggestions.append(news);
        }
        return collided;
    }

    /**
     * Appends as {@link #append} does, in a transaction of its own and one turn to the database.
     *
     * @param gates of the editors that the batches come from, as they are expected to be
     * @return false where a gate is another one, or the log has moved on; nothing is appended then
     */
    public boolean appendAtOnce(
            Map<LineId, Gate> gates,
            Map<DocumentId, List<LoggedBatch>> batches,
            List<NewSuggestion> news) {
        var lines = List.copyOf(gates.entrySet());
        try {
            return jdbc.sql(
                            """
                            select documents.append(
                                cast(:lineDocuments as uuid[]), cast(:lineClients as uuid[]),
                                cast(:lineEpochs as bigint[]),
                                cast(:documents as uuid[]), cast(:ordinals as bigint[]),
                                cast(:versions as bigint[]), cast(:clients as uuid[]),
                                cast(:seqs as bigint[]), cast(:people as uuid[]),
                                cast(:organisations as uuid[]), cast(:times as timestamptz[]),
                                cast(:counts as int[]), cast(:steps as text[]),
                                cast(:newsDocuments as uuid[]), cast(:newsIds as uuid[]),
                                cast(:newsOrdinals as bigint[]), cast(:newsPeople as uuid[]),
                                cast(:newsOrganisations as uuid[]),
                                cast(:newsTimes as timestamptz[]))
                            """)
                    .param("lineDocuments", Columns.texts(lines, line -> line.getKey().document()))
                    .param("lineClients", Columns.texts(lines, line -> line.getKey().client()))
                    .param("lineEpochs", Columns.texts(lines, line -> line.getValue().epoch()))
                    .params(new AppendedRows(batches).parameters())
                    .params(SuggestionTable.parameters(news))
                    .query(Boolean.class)
                    .single();
        } catch (DuplicateKeyException movedOn) {
            return false;
        }
    }
}
