package org.kpcsc.workspace.notifications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.kpcsc.workspace.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what people were told. */
@Repository
class Notices {

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

    List<NoticeRow> of(PersonId person, NoticeFilter filter, int offset, int limit) {
        return jdbc.sql(
                        """
                        select * from notifications.notice
                        where person = :person and (:all or read_at is null)
                        order by at desc, id offset :offset limit :limit
                        """)
                .param("person", person.value())
                .param("all", filter == NoticeFilter.ALL)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) -> row(row))
                .list();
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
