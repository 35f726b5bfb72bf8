package org.kpcsc.workspace.documents.check;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.TextCheck;
import org.kpcsc.workspace.documents.TextFault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The checks there were, and what each has found. */
@Repository
public class CheckTable {

    /** One that goes on. */
    public record Begun(UUID id, Instant at) {}

    /** A check of a thousand million steps takes no longer. */
    private static final Duration LOST = Duration.ofHours(3);

    private final JdbcClient jdbc;
    private final Clock clock;

    CheckTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Begun begin() {
        return insert(null).orElseThrow();
    }

    /**
     * Empty where that night has its check already, or one that goes on: what has not ended after
     * hours never will, since whoever did it is gone.
     */
    public Optional<Begun> beginAt(LocalDate night) {
        jdbc.sql(
                        """
                        update documents.text_check set night = null
                         where night = :night and ended_at is null and began_at < :lost
                        """)
                .param("night", night)
                .param("lost", clock.instant().minus(LOST).atOffset(ZoneOffset.UTC))
                .update();
        return insert(night);
    }

    private Optional<Begun> insert(@Nullable LocalDate night) {
        var begun = new Begun(UUID.randomUUID(), clock.instant());
        int rows =
                jdbc.sql(
                                """
                                insert into documents.text_check (id, night, began_at)
                                values (:id, cast(:night as date), :at) on conflict do nothing
                                """)
                        .param("id", begun.id())
                        .param("night", night)
                        .param("at", begun.at().atOffset(ZoneOffset.UTC))
                        .update();
        return rows == 1 ? Optional.of(begun) : Optional.empty();
    }

    void end(Begun begun, TextCheck check) {
        jdbc.sql(
                        """
                        update documents.text_check
                           set ended_at = :at, documents = :documents, steps = :steps
                         where id = :id
                        """)
                .param("id", begun.id())
                .param("at", check.ended().atOffset(ZoneOffset.UTC))
                .param("documents", check.documents())
                .param("steps", check.steps())
                .update();
        for (int number = 0; number < check.faults().size(); number++) {
            add(begun, number, check.faults().get(number));
        }
    }

    private void add(Begun begun, int number, TextFault fault) {
        jdbc.sql(
                        """
                        insert into documents.text_fault
                               (text_check, number, document, version, kind, expected, found)
                        values (:check, :number, :document, :version, :kind, :expected, :found)
                        """)
                .param("check", begun.id())
                .param("number", number)
                .param("document", fault.document().value())
                .param("version", fault.version())
                .param("kind", fault.kind().name())
                .param("expected", fault.expected())
                .param("found", fault.found())
                .update();
    }

    /** The last that came to its end. */
    public Optional<TextCheck> latest() {
        return jdbc.sql(
                        """
                        select * from documents.text_check where ended_at is not null
                         order by ended_at desc limit 1
                        """)
                .query((row, number) ->
                        new TextCheck(
                                instant(row, "began_at"),
                                instant(row, "ended_at"),
                                row.getInt("documents"),
                                row.getLong("steps"),
                                faults(row.getObject("id", UUID.class))))
                .optional();
    }

    private List<TextFault> faults(UUID check) {
        return jdbc.sql("select * from documents.text_fault where text_check = ? order by number")
                .param(check)
                .query((row, number) ->
                        new TextFault(
                                new DocumentId(row.getObject("document", UUID.class)),
                                row.getLong("version"),
                                TextFault.Kind.valueOf(row.getString("kind")),
                                row.getString("expected"),
                                row.getString("found")))
                .list();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
