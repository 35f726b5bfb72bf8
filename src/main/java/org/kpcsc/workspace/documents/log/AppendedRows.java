package org.kpcsc.workspace.documents.log;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.kpcsc.workspace.documents.DocumentId;

/**
 * The columns of rows to append, as arrays.
 *
 * <p>Always by document and ordinal: two nodes that wait for each other's keys then wait in one
 * direction only.
 */
final class AppendedRows {

    private record Row(DocumentId document, LoggedBatch batch) {}

    private final List<Row> rows = new ArrayList<>();

    AppendedRows(Map<DocumentId, List<LoggedBatch>> batches) {
        batches.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().value()))
                .forEach(entry ->
                        entry.getValue()
                                .forEach(batch -> rows.add(new Row(entry.getKey(), batch))));
    }

    Map<String, String[]> parameters() {
        var columns = new HashMap<String, String[]>();
        columns.put("documents", Columns.texts(rows, Row::document));
        columns.put("ordinals", ofBatch(LoggedBatch::ordinal));
        columns.put("versions", ofBatch(LoggedBatch::version));
        columns.put("clients", ofBatch(LoggedBatch::client));
        columns.put("seqs", ofBatch(LoggedBatch::seq));
        columns.put("people", ofBatch(batch -> batch.author().person()));
        columns.put("organisations", ofBatch(batch -> batch.author().organisation()));
        columns.put("times", ofBatch(LoggedBatch::at));
        columns.put("counts", ofBatch(LoggedBatch::count));
        columns.put("steps", ofBatch(LoggedBatch::steps));
        return columns;
    }

    private String[] ofBatch(Function<LoggedBatch, Object> value) {
        return Columns.texts(rows, row -> value.apply(row.batch()));
    }
}
