package org.kpcsc.workspace.documents.log;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The documents themselves, written in the transaction of whoever asks.
 *
 * <p>Freezing takes the row's lock. It waits for a commit of steps that is under way, and steps
 * that come later wait for the freezer's transaction: every step is before the freeze or refused.
 */
@Repository
public class DocumentTable {

    private final JdbcClient jdbc;

    public DocumentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where there is one with that id already. */
    public boolean create(
            DocumentId document,
            Language language,
            OrganisationId by,
            Instant at,
            String initialText) {
        return jdbc.sql(
                                """
                                insert into documents.document
                                       (id, language, created_by, created_at, initial)
                                values (:id, :language, :by, :at, :initial) on conflict do nothing
                                """)
                        .param("id", document.value())
                        .param("language", language.tag())
                        .param("by", by.value())
                        .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                        .param("initial", initialText)
                        .update()
                == 1;
    }

    /** The document that comes after one in the order of ids, or the first of all. */
    public Optional<DocumentId> next(@Nullable DocumentId after) {
        return jdbc.sql(
                        """
                        select id from documents.document
                         where cast(:after as uuid) is null or id > :after order by id limit 1
                        """)
                .param("after", after == null ? null : after.value())
                .query(UUID.class)
                .optional()
                .map(DocumentId::new);
    }

    /** False for an unknown document. */
    public boolean setLocked(DocumentId document, boolean locked) {
        return jdbc.sql("update documents.document set locked = :locked where id = :id")
                        .param("id", document.value())
                        .param("locked", locked)
                        .update()
                == 1;
    }
}
