package org.kpcsc.workspace.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.Collectors;
import org.kpcsc.workspace.kernel.ContentHash;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Recomputes what the database computed when each record was committed.
 *
 * <p>A seal's hash is the SHA-256 of the hash before it and of the record, so a record that is
 * changed, left out or put in breaks every seal from there on. Who owns the database can rewrite
 * the whole chain; against them helps that its end, {@link ChainCheck.Intact#end()}, was noted
 * elsewhere.
 */
@Component
class Chain {

    private static final String BEGINNING = "0".repeat(64);

    private final JdbcClient jdbc;

    Chain(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ChainCheck check() {
        return jdbc.sql(
                        """
                        select s.ordinal, s.previous, s.hash, r.*
                        from audit.seal s left join audit.record r on r.id = s.record
                        order by s.ordinal
                        """)
                .query(Chain::follow);
    }

    private static ChainCheck follow(ResultSet rows) throws SQLException {
        var end = BEGINNING;
        long ordinal = 0;
        while (rows.next()) {
            ordinal++;
            if (rows.getLong("ordinal") != ordinal || !fits(rows, end)) {
                return new ChainCheck.BrokenAt(ordinal);
            }
            end = rows.getString("hash");
        }
        return new ChainCheck.Intact(ordinal, new ContentHash(end));
    }

    private static boolean fits(ResultSet row, String previous) throws SQLException {
        return row.getObject("id") != null
                && previous.equals(row.getString("previous"))
                && ContentHash.of(previous + form(RecordStore.record(row)))
                        .hex()
                        .equals(row.getString("hash"));
    }

    /** One line for each part of a record, as {@code audit.form} in the database has it. */
    private static String form(AuditRecord record) {
        var at = record.at();
        var micros = at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000;
        var concerns =
                record.concerns().stream()
                        .map(OrganisationId::toString)
                        .sorted()
                        .collect(Collectors.joining(","));
        return String.join(
                        "\n",
                        "",
                        String.valueOf(record.ordinal()),
                        String.valueOf(micros),
                        record.person() == null ? "" : record.person().toString(),
                        record.organisation() == null ? "" : record.organisation().toString(),
                        record.act(),
                        record.subject().toString(),
                        concerns)
                + (record.towards() == null ? "" : "\n" + record.towards());
    }
}
