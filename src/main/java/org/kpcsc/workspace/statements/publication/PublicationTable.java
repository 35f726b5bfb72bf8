package org.kpcsc.workspace.statements.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.kernel.ContentHash;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.kernel.LocalizedText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is public. The application may add to these tables and read them, nothing else. */
@Repository
public class PublicationTable {

    private static final String WHOLE =
            """
            select p.*, t.canonical from statements.publication p
            join statements.signed_text t on t.hash = p.hash
            """;

    private final JdbcClient jdbc;

    PublicationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Publishes under an address that is free, made from the title; returns its last part. */
    public String add(Publication publication) {
        var plain = Slug.of(publication.title());
        var slug = plain;
        for (int number = 2; !insert(publication, slug); number++) {
            slug = plain.numbered(number);
        }
        for (int i = 0; i < publication.endorsing().size(); i++) {
            addEndorsing(publication.statement(), i, publication.endorsing().get(i));
        }
        return slug.value();
    }

    private boolean insert(Publication publication, Slug slug) {
        return jdbc.sql(
                                """
                                insert into statements.publication (statement, slug, kind, title,
                                    language, published_at, archived, issued_by, html,
                                    html_hash, hash)
                                values (:statement, :slug, :kind, :title, :language, :at,
                                    :archived, :issuedBy, :html, :htmlHash, :hash)
                                on conflict (slug) do nothing
                                """)
                        .param("statement", publication.statement())
                        .param("slug", slug.value())
                        .param("kind", publication.kind().name())
                        .param("title", publication.title())
                        .param("language", publication.language().name())
                        .param("at", publication.at().atOffset(ZoneOffset.UTC))
                        .param("archived", publication.archived())
                        .param("issuedBy", publication.issuedBy().name())
                        .param("html", publication.html())
                        .param("htmlHash", ContentHash.of(publication.html()).hex())
                        .param("hash", publication.hash().hex())
                        .update()
                == 1;
    }

    private void addEndorsing(UUID statement, int ordinal, EndorsingOrganisation organisation) {
        jdbc.sql(
                        """
                        insert into statements.publication_endorsing
                            (statement, ordinal, acronym, name_en, name_fr, name_pt)
                        values (:statement, :ordinal, :acronym, :en, :fr, :pt)
                        """)
                .param("statement", statement)
                .param("ordinal", ordinal)
                .param("acronym", organisation.acronym())
                .param("en", organisation.name().exactlyIn(Language.EN).orElse(null))
                .param("fr", organisation.name().exactlyIn(Language.FR).orElse(null))
                .param("pt", organisation.name().exactlyIn(Language.PT).orElse(null))
                .update();
    }

    Optional<PublishedStatement> bySlug(String slug) {
        return jdbc.sql(WHOLE + " where p.slug = :slug")
                .param("slug", slug)
                .query((row, number) -> whole(row))
                .optional();
    }

    /** The public address's last part; empty while the statement is not public. */
    public Optional<String> slugOf(UUID statement) {
        return jdbc.sql("select slug from statements.publication where statement = :statement")
                .param("statement", statement)
                .query(String.class)
                .optional();
    }

    List<PublishedStatementRow> page(int offset, int limit) {
        return jdbc.sql(
                        """
                        select slug, kind, title, language, published_at
                        from statements.publication
                        order by published_at desc, slug offset :offset limit :limit
                        """)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) ->
                        new PublishedStatementRow(
                                row.getString("slug"),
                                StatementKind.valueOf(row.getString("kind")),
                                row.getString("title"),
                                Language.valueOf(row.getString("language")),
                                row.getObject("published_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    int count() {
        return jdbc.sql("select count(*) from statements.publication")
                .query(Integer.class)
                .single();
    }

    private PublishedStatement whole(ResultSet row) throws SQLException {
        return new PublishedStatement(
                row.getString("slug"),
                StatementKind.valueOf(row.getString("kind")),
                row.getString("title"),
                Language.valueOf(row.getString("language")),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("archived"),
                IssuedBy.valueOf(row.getString("issued_by")),
                endorsing(row.getObject("statement", UUID.class)),
                row.getString("html"),
                row.getString("canonical"),
                new ContentHash(row.getString("hash")));
    }

    private List<EndorsingOrganisation> endorsing(UUID statement) {
        return jdbc.sql(
                        """
                        select acronym, name_en, name_fr, name_pt
                        from statements.publication_endorsing
                        where statement = :statement order by ordinal
                        """)
                .param("statement", statement)
                .query((row, number) ->
                        new EndorsingOrganisation(row.getString("acronym"), name(row)))
                .list();
    }

    private static LocalizedText name(ResultSet row) throws SQLException {
        var texts = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) {
            @Nullable String text =
                    row.getString("name_" + language.name().toLowerCase(Locale.ROOT));
            if (text != null) {
                texts.put(language, text);
            }
        }
        return new LocalizedText(texts);
    }
}
