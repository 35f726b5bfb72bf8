package org.kpcsc.workspace.documents.comment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.log.AuthorColumns;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The comments of threads as they are kept; a thread's are numbered 1, 2, 3... */
@Repository
class StoredComments {

    private final JdbcClient jdbc;

    StoredComments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The comments of these threads, each thread's in their order. */
    Map<ThreadId, List<Comment>> of(Collection<ThreadId> threads) {
        var said = new LinkedHashMap<ThreadId, List<Comment>>();
        if (!threads.isEmpty()) {
            var ids = threads.stream().map(ThreadId::value).toList();
            var mentions = mentions(ids);
            jdbc.sql(
                            """
                            select id, thread, person, organisation, at, words, edited_at, deleted_at
                              from documents.comment where thread in (:threads)
                             order by thread, ordinal
                            """)
                    .param("threads", ids)
                    .query(row -> {
                        said.computeIfAbsent(
                                        new ThreadId(row.getObject("thread", UUID.class)),
                                        thread -> new ArrayList<>())
                                .add(comment(row, mentions));
                    });
        }
        return said;
    }

    private Map<UUID, Set<Mention>> mentions(List<UUID> threads) {
        var mentions = new HashMap<UUID, Set<Mention>>();
        jdbc.sql(
                        """
                        select m.comment, m.person, m.organisation
                          from documents.comment_mention m join documents.comment c
                            on c.id = m.comment
                         where c.thread in (:threads)
                        """)
                .param("threads", threads)
                .query(row -> {
                    mentions.computeIfAbsent(
                                    row.getObject("comment", UUID.class), id -> new HashSet<>())
                            .add(mention(row));
                });
        return mentions;
    }

    private static Mention mention(ResultSet row) throws SQLException {
        var person = row.getObject("person", UUID.class);
        return new Mention(
                person == null ? null : new PersonId(person),
                new OrganisationId(row.getObject("organisation", UUID.class)));
    }

    private static Comment comment(ResultSet row, Map<UUID, Set<Mention>> mentions)
            throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Comment(
                new CommentId(id),
                AuthorColumns.read(row),
                Objects.requireNonNull(StoredThreads.instant(row, "at")),
                row.getString("words"),
                mentions.getOrDefault(id, Set.of()),
                StoredThreads.instant(row, "edited_at"),
                StoredThreads.instant(row, "deleted_at"));
    }

    void add(ThreadId thread, int ordinal, Comment comment) {
        jdbc.sql(
                        """
                        insert into documents.comment
                               (id, thread, ordinal, person, organisation, at, words)
                        values (:id, :thread, :ordinal, :person, :organisation, :at, :words)
                        """)
                .param("id", comment.id().value())
                .param("thread", thread.value())
                .param("ordinal", ordinal)
                .param("person", comment.author().person().value())
                .param("organisation", comment.author().organisation().value())
                .param("at", comment.at().atOffset(ZoneOffset.UTC))
                .param("words", comment.words())
                .update();
        mention(comment);
    }

    /** Keeps what is new or changed among them. */
    void save(ThreadId thread, List<Comment> comments) {
        var before = of(List.of(thread)).getOrDefault(thread, List.of());
        for (int i = 0; i < comments.size(); i++) {
            if (i >= before.size()) {
                add(thread, i + 1, comments.get(i));
            } else if (!comments.get(i).equals(before.get(i))) {
                change(comments.get(i));
            }
        }
    }

    private void change(Comment comment) {
        jdbc.sql(
                        """
                        update documents.comment
                           set words = :words, edited_at = :edited, deleted_at = :deleted
                         where id = :id
                        """)
                .param("id", comment.id().value())
                .param("words", comment.words())
                .param("edited", utc(comment.editedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("deleted", utc(comment.deletedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
        jdbc.sql("delete from documents.comment_mention where comment = :id")
                .param("id", comment.id().value())
                .update();
        mention(comment);
    }

    private static @Nullable Object utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private void mention(Comment comment) {
        for (var mention : comment.mentions()) {
            var person = mention.person();
            jdbc.sql(
                            """
                            insert into documents.comment_mention (comment, person, organisation)
                            values (:comment, :person, :organisation)
                            """)
                    .param("comment", comment.id().value())
                    .param("person", person == null ? null : person.value(), Types.OTHER)
                    .param("organisation", mention.organisation().value())
                    .update();
        }
    }
}
