package org.kpcsc.workspace.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.kpcsc.workspace.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what people were told. */
@Repository
class Notices {

    private static final String FOUND =
            """
            from notifications.notice n
            where n.person = :person and (:all or n.read_at is null)
              and (:text = '' or exists (
                  select from jsonb_array_elements(n.args) a
                  where jsonb_typeof(a) = 'string'
                    and position(lower(extensions.unaccent(:text))
                        in lower(extensions.unaccent(a #>> '{}'))) > 0))
            """;
    private static final int FETCHED = 500;

    private final JdbcClient jdbc;
    private final NoticeArguments arguments;

    Notices(JdbcClient jdbc, NoticeArguments arguments) {
        this.jdbc = jdbc;
        this.arguments = arguments;
    }

    void add(PersonId person, Notice notice, Instant at) {
        jdbc.sql(
                        """
                        insert into notifications.notice (id, person, key, args, path, at)
                        values (:id, :person, :key, cast(:args as jsonb), :path, :at)
                        """)
                .param("id", UUID.randomUUID())
                .param("person", person.value())
                .param("key", notice.key())
                .param("args", arguments.write(notice.args()))
                .param("path", notice.path())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<NoticeRow> of(
            PersonId person, NoticeFilter filter, NoticeOrder order, int offset, int limit) {
        var page = " offset :offset limit :limit";
        return bound("select * " + FOUND + by(order) + page, person, filter)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) -> row(row))
                .list();
    }

    /** All of them, read as they are asked for; to be closed. */
    Stream<NoticeRow> stream(PersonId person, NoticeFilter filter, NoticeOrder order) {
        return bound("select * " + FOUND + by(order), person, filter)
                .withFetchSize(FETCHED)
                .query((row, number) -> row(row))
                .stream();
    }

    int count(PersonId person, NoticeFilter filter) {
        return bound("select count(*) " + FOUND, person, filter).query(Integer.class).single();
    }

    private static String by(NoticeOrder order) {
        return switch (order) {
            case NEWEST -> " order by n.at desc, n.id";
            case OLDEST -> " order by n.at, n.id";
        };
    }

    private JdbcClient.StatementSpec bound(String sql, PersonId person, NoticeFilter filter) {
        return jdbc.sql(sql)
                .param("person", person.value())
                .param("all", !filter.onlyNew())
                .param("text", filter.text() == null ? "" : filter.text().strip());
    }

    int unread(PersonId person) {
        return jdbc.sql(
                        """
                        select count(*) from notifications.notice
                        where person = :person and read_at is null
                        """)
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }

    /** False where that person has no such notice. */
    boolean markRead(PersonId person, NoticeId id, Instant at) {
        return jdbc.sql(
                                """
                                update notifications.notice set read_at = coalesce(read_at, :at)
                                where person = :person and id = :id
                                """)
                        .param("person", person.value())
                        .param("id", id.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** How many there were that were not read. */
    int markReadAt(PersonId person, String path, Instant at) {
        return jdbc.sql(
                        """
                        update notifications.notice set read_at = :at
                        where person = :person and path = :path and read_at is null
                        """)
                .param("person", person.value())
                .param("path", path)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void markAllRead(PersonId person, Instant at) {
        jdbc.sql(
                        """
                        update notifications.notice set read_at = :at
                        where person = :person and read_at is null
                        """)
                .param("person", person.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private NoticeRow row(ResultSet row) throws SQLException {
        return new NoticeRow(
                new NoticeId(row.getObject("id", UUID.class)),
                new Notice(
                        row.getString("key"),
                        arguments.read(row.getString("args")),
                        row.getString("path")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("read_at") != null);
    }
}
