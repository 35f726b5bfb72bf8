package org.kpcsc.workspace.mail;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.kpcsc.workspace.kernel.EmailAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table behind the demo's mailbox. */
@Repository
class MailboxStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    MailboxStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(EmailAddress to, MailText text) {
        jdbc.sql(
                        """
                        insert into mail.mailbox (id, address, subject, body, received_at)
                        values (:id, :address, :subject, :body, :now)
                        """)
                .param("id", UUID.randomUUID())
                .param("address", to.value())
                .param("subject", text.subject())
                .param("body", text.body())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<ReceivedMail> newest(int offset, int limit) {
        return jdbc.sql(
                        """
                        select * from mail.mailbox order by received_at desc, id
                        offset :offset limit :limit
                        """)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) ->
                        new ReceivedMail(
                                row.getString("address"),
                                row.getString("subject"),
                                row.getString("body"),
                                row.getObject("received_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
