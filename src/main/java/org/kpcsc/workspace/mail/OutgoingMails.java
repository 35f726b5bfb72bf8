package org.kpcsc.workspace.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.kpcsc.workspace.kernel.EmailAddress;
import org.kpcsc.workspace.kernel.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of mails on their way; a mail that is sent leaves it, and its link with it. */
@Repository
class OutgoingMails {

    private final JdbcClient jdbc;

    OutgoingMails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(EmailAddress to, Language language, Mail mail, Instant now) {
        jdbc.sql(
                        """
                        insert into mail.outgoing
                            (id, address, language, kind, path, written_at, attempts, next_attempt)
                        values (:id, :address, :language, :kind, :path, :now, 0, :now)
                        """)
                .param("id", UUID.randomUUID())
                .param("address", to.value())
                .param("language", language.name())
                .param("kind", mail.kind().name())
                .param("path", mail.path())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** One that is due, kept from others until the transaction ends. */
    Optional<OutgoingMail> takeDue(Instant now) {
        return jdbc.sql(
                        """
                        select * from mail.outgoing where next_attempt <= :now
                        order by next_attempt limit 1 for update skip locked
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, number) -> mail(row))
                .optional();
    }

    void remove(OutgoingMail mail) {
        jdbc.sql("delete from mail.outgoing where id = :id").param("id", mail.id()).update();
    }

    void postpone(OutgoingMail mail, Instant until) {
        jdbc.sql(
                        """
                        update mail.outgoing
                        set attempts = attempts + 1, next_attempt = :until where id = :id
                        """)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("id", mail.id())
                .update();
    }

    private static OutgoingMail mail(ResultSet row) throws SQLException {
        return new OutgoingMail(
                row.getObject("id", UUID.class),
                new EmailAddress(row.getString("address")),
                Language.valueOf(row.getString("language")),
                new Mail(Mail.Kind.valueOf(row.getString("kind")), row.getString("path")),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                row.getInt("attempts"));
    }
}
