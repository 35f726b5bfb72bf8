package org.kpcsc.workspace.documents.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.Authorship;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.log.AuthorColumns;
import org.kpcsc.workspace.documents.log.Log;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Reads from the log who wrote when, in sessions: batches of one person with short breaks. */
@Repository
class Sessions {

    /** What lies further apart than this is two sessions. */
    private static final int BREAK_MINUTES = 10;

    /** Steps from the end within which the first page is looked for. */
    private static final long FIRST_REACH = 20_000;

    private static final String SESSIONS =
            """
            with written as (
                select b.ordinal, b.version, b.step_count, b.person, b.organisation, b.at,
                       r.version as restored,
                       case when b.at - lag(b.at) over mine <= make_interval(mins => :break)
                                 and r.client is null and lag(r.client) over mine is null
                            then 0 else 1 end as begins
                  from documents.batch b left join documents.restoration r on r.client = b.client
                 where b.document = :document and b.step_count > 0
                   and b.version >= :from and b.version < :until
                   and (cast(:person as uuid) is null or b.person = cast(:person as uuid))
                   and (cast(:organisation as uuid) is null
                        or b.organisation = cast(:organisation as uuid))
                window mine as (partition by b.person, b.organisation order by b.ordinal)),
            counted as (
                select *, sum(begins) over (partition by person, organisation order by ordinal)
                          as session from written),
            sessions as (
                select person, organisation, min(at) as began, max(at) as ended,
                       min(version) as from_version, max(version + step_count) as to_version,
                       max(restored) as restored, max(ordinal) as last
                  from counted group by person, organisation, session)
            """;

    /** As {@link WritingSession}, without names. */
    record Row(
            Authorship author,
            Instant from,
            Instant to,
            long fromVersion,
            long toVersion,
            @Nullable Long restored) {

        WritingSession by(Writer writer) {
            return new WritingSession(writer, from, to, fromVersion, toVersion, restored);
        }
    }

    /** How many sessions of how many people. */
    record Count(int sessions, int people) {}

    /** Some rows of many. */
    record Page(int offset, int limit) {}

    private final JdbcClient jdbc;
    private final Log log;

    Sessions(JdbcClient jdbc, Log log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    /** The latest first; of a long log no more is read than that takes. */
    List<Row> page(DocumentId document, VersionRange versions, SessionFilter filter, Page page) {
        long until = Math.min(versions.to(), log.version(document));
        for (long reach = FIRST_REACH; ; reach *= 8) {
            long from = Math.max(versions.from(), until - reach);
            var rows = between(document, from, until, filter, page);
            if (from == versions.from()
                    || (rows.size() == page.limit() && areWhole(document, from, rows))) {
                return rows;
            }
        }
    }

    /** Whether none of them may have begun before that version. */
    private boolean areWhole(DocumentId document, long from, List<Row> rows) {
        var earliest =
                jdbc.sql(
                                """
                                select at from documents.batch
                                 where document = :document and version >= :from
                                 order by version limit 1
                                """)
                        .param("document", document.value())
                        .param("from", from)
                        .query(OffsetDateTime.class)
                        .single()
                        .toInstant()
                        .plus(Duration.ofMinutes(BREAK_MINUTES));
        return rows.stream().allMatch(row -> row.from().isAfter(earliest));
    }

    private List<Row> between(
            DocumentId document, long from, long until, SessionFilter filter, Page page) {
        return asked(" select * from sessions order by last desc limit :limit offset :offset")
                .param("document", document.value())
                .param("from", from)
                .param("until", until)
                .param("person", filter.person() == null ? null : filter.person().value())
                .param(
                        "organisation",
                        filter.organisation() == null ? null : filter.organisation().value())
                .param("limit", page.limit())
                .param("offset", page.offset())
                .query(Sessions::row)
                .list();
    }

    /** What others than this person wrote since a version. */
    Count byOthers(DocumentId document, long from, PersonId person) {
        return count(document, from, "person <> :but", person.value());
    }

    /** What other organisations than this one wrote since a version. */
    Count byOthers(DocumentId document, long from, OrganisationId organisation) {
        return count(document, from, "organisation <> :but", organisation.value());
    }

    private Count count(DocumentId document, long from, String others, UUID but) {
        return asked(" select count(*), count(distinct person) from sessions where " + others)
                .param("document", document.value())
                .param("from", from)
                .param("until", Long.MAX_VALUE)
                .param("person", null)
                .param("organisation", null)
                .param("but", but)
                .query((row, number) -> new Count(row.getInt(1), row.getInt(2)))
                .single();
    }

    /** Everyone who wrote since a version, the first ones first. */
    List<Authorship> authors(DocumentId document, long from) {
        return jdbc.sql(
                        """
                        select person, organisation from documents.batch
                         where document = :document and version >= :from and step_count > 0
                         group by person, organisation order by min(ordinal)
                        """)
                .param("document", document.value())
                .param("from", from)
                .query((row, number) -> AuthorColumns.read(row))
                .list();
    }

    private StatementSpec asked(String of) {
        return jdbc.sql(SESSIONS + of).param("break", BREAK_MINUTES);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                AuthorColumns.read(row),
                row.getObject("began", OffsetDateTime.class).toInstant(),
                row.getObject("ended", OffsetDateTime.class).toInstant(),
                row.getLong("from_version"),
                row.getLong("to_version"),
                row.getObject("restored", Long.class));
    }
}
