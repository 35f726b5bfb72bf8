package org.kpcsc.workspace.documents.comment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.log.AuthorColumns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Threads as they are kept, in the caller's transaction. */
@Repository
class StoredThreads {

    private static final String THREAD =
            """
            select id, document, readership, quote, quoted_at, mapped_at, range_from, range_to,
                   resolved_by, resolved_organisation, resolved_at
              from documents.comment_thread
            """;

    private final JdbcClient jdbc;
    private final StoredComments comments;

    StoredThreads(JdbcClient jdbc, StoredComments comments) {
        this.jdbc = jdbc;
        this.comments = comments;
    }

    /** All threads of a document, in no order. */
    List<CommentThread> of(DocumentId document) {
        return threads(
                jdbc.sql(THREAD + " where document = :document")
                        .param("document", document.value()));
    }

    Optional<CommentThread> find(ThreadId id) {
        return one(THREAD + " where id = :id", id);
    }

    /** For an act: whoever comes second waits, and then sees what the first one did. */
    Optional<CommentThread> lock(ThreadId id) {
        return one(THREAD + " where id = :id for update", id);
    }

    private Optional<CommentThread> one(String sql, ThreadId id) {
        return threads(jdbc.sql(sql).param("id", id.value())).stream().findFirst();
    }

    private List<CommentThread> threads(JdbcClient.StatementSpec query) {
        var rows = query.query((row, _) -> row(row)).list();
        var said = comments.of(rows.stream().map(Row::id).toList());
        return rows.stream().map(row -> row.with(said)).toList();
    }

    void add(CommentThread thread) {
        var anchor = thread.anchor().orElse(null);
        jdbc.sql(
                        """
                        insert into documents.comment_thread
                               (id, document, readership, quote, quoted_at,
                                mapped_at, range_from, range_to)
                        values (:id, :document, :readership, :quote, :seen, :version, :from, :to)
                        """)
                .param("id", thread.id().value())
                .param("document", thread.document().value())
                .param("readership", thread.readership().name())
                .param("quote", anchor == null ? null : anchor.words(), Types.VARCHAR)
                .param("seen", anchor == null ? null : anchor.seenAt(), Types.BIGINT)
                .param("version", anchor == null ? null : anchor.place().version(), Types.BIGINT)
                .param("from", anchor == null ? null : anchor.place().from(), Types.INTEGER)
                .param("to", anchor == null ? null : anchor.place().to(), Types.INTEGER)
                .update();
        comments.add(thread.id(), 1, thread.comments().getFirst());
    }

    /** Keeps what an act has changed: whether it is resolved, and its comments. */
    void save(CommentThread thread) {
        var resolution = thread.resolution().orElse(null);
        var by = resolution == null ? null : resolution.by();
        jdbc.sql(
                        """
                        update documents.comment_thread
                           set resolved_by = :person, resolved_organisation = :organisation,
                               resolved_at = :at
                         where id = :id
                        """)
                .param("id", thread.id().value())
                .param("person", by == null ? null : by.person().value(), Types.OTHER)
                .param("organisation", by == null ? null : by.organisation().value(), Types.OTHER)
                .param(
                        "at",
                        resolution == null ? null : resolution.at().atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
        comments.save(thread.id(), thread.comments());
    }

    /**
     * Keeps where words are in later versions; a place that is newer already stays. In one order,
     * so that two who do it at once do not wait for each other.
     */
    void move(SortedMap<ThreadId, TextPlace> places) {
        places.forEach((id, place) ->
                jdbc.sql(
                                """
                                update documents.comment_thread
                                   set mapped_at = :version, range_from = :from, range_to = :to
                                 where id = :id and mapped_at < :version
                                """)
                        .param("id", id.value())
                        .param("version", place.version())
                        .param("from", place.from())
                        .param("to", place.to())
                        .update());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new ThreadId(row.getObject("id", UUID.class)),
                new DocumentId(row.getObject("document", UUID.class)),
                Readership.valueOf(row.getString("readership")),
                anchor(row),
                resolution(row));
    }

    private static @Nullable Anchor anchor(ResultSet row) throws SQLException {
        var quote = row.getString("quote");
        return quote == null
                ? null
                : new Anchor(
                        quote,
                        row.getLong("quoted_at"),
                        new TextPlace(
                                row.getLong("mapped_at"),
                                row.getInt("range_from"),
                                row.getInt("range_to")));
    }

    private static @Nullable Resolution resolution(ResultSet row) throws SQLException {
        var at = instant(row, "resolved_at");
        return at == null
                ? null
                : new Resolution(
                        AuthorColumns.read(row, "resolved_by", "resolved_organisation"), at);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private record Row(
            ThreadId id,
            DocumentId document,
            Readership readership,
            @Nullable Anchor anchor,
            @Nullable Resolution resolution) {

        private CommentThread with(Map<ThreadId, List<Comment>> said) {
            return new CommentThread(
                    id, document, readership, anchor, said.getOrDefault(id, List.of()), resolution);
        }
    }
}
