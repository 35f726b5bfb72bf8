package org.kpcsc.workspace.documents.log;

import java.util.Collection;
import java.util.function.Function;

/** Many rows for one statement: each column goes to {@code unnest} as an array of texts. */
final class Columns {

    private Columns() {}

    static <T> String[] texts(Collection<T> rows, Function<T, Object> value) {
        return rows.stream().map(row -> value.apply(row).toString()).toArray(String[]::new);
    }
}
