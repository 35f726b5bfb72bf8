package org.kpcsc.workspace.organisations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.kernel.Country;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the directory's rows. */
@Repository
class DirectoryQuery {

    private static final String FOUND =
            """
            from organisations.organisation o
            where (cast(:country as text) is null or o.country = :country)
              and (cast(:standing as text) is null or o.standing = :standing)
              and (cast(:text as text) is null
                   or position(lower(extensions.unaccent(:text)) in lower(extensions.unaccent(
                          concat_ws(' ', o.acronym, o.name_en, o.name_fr, o.name_pt)))) > 0)
            """;

    private static final String SELECTED =
            """
            select o.*, exists (
                select from organisations.coordinator_term t
                where t.organisation = o.id and t.running) as coordinator
            """;
    private static final String STANDINGS =
            Stream.of(
                            Standing.MEMBER,
                            Standing.APPLICANT,
                            Standing.PARTNER,
                            Standing.SUSPENDED,
                            Standing.FORMER)
                    .map(standing -> "'" + standing + "'")
                    .collect(Collectors.joining(", ", "array[", "]"));
    private static final int FETCHED = 500;

    private final JdbcClient jdbc;

    DirectoryQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<OrganisationRow> page(
            DirectoryFilter filter,
            DirectoryOrder order,
            Language language,
            int offset,
            int limit) {
        return sorted(" offset :offset limit :limit", filter, order, language)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) -> row(row))
                .list();
    }

    void export(
            DirectoryFilter filter,
            DirectoryOrder order,
            Language language,
            Consumer<OrganisationRow> taker) {
        try (var all =
                sorted("", filter, order, language)
                        .withFetchSize(FETCHED)
                        .query((row, number) -> row(row))
                        .stream()) {
            all.forEach(taker);
        }
    }

    int count(DirectoryFilter filter) {
        return bound("select count(*) " + FOUND, filter).query(Integer.class).single();
    }

    /** By their names in that language. */
    List<Country> countries(Language language) {
        return jdbc
                .sql("select distinct country from organisations.organisation")
                .query((row, number) -> new Country(row.getString("country")))
                .list()
                .stream()
                .sorted(Country.byNameIn(language))
                .toList();
    }

    private JdbcClient.StatementSpec sorted(
            String page, DirectoryFilter filter, DirectoryOrder order, Language language) {
        var spec = bound(SELECTED + FOUND + by(order, language) + page, filter);
        return order == DirectoryOrder.COUNTRY ? spec.param("countries", codes(language)) : spec;
    }

    private String[] codes(Language language) {
        return countries(language).stream().map(Country::code).toArray(String[]::new);
    }

    private static String by(DirectoryOrder order, Language language) {
        var acronym = "lower(o.acronym)";
        var first =
                switch (order) {
                    case ACRONYM -> acronym;
                    case NAME -> "lower(extensions.unaccent(" + name(language) + "))";
                    case COUNTRY ->
                            "array_position(cast(:countries as text[]), cast(o.country as text))";
                    case STANDING -> "array_position(" + STANDINGS + ", o.standing)";
                };
        return " order by " + first + ", " + acronym;
    }

    /** As {@link org.kpcsc.workspace.kernel.LocalizedText#in} chooses it. */
    private static String name(Language language) {
        return switch (language) {
            case EN -> "coalesce(o.name_en, o.name_fr, o.name_pt)";
            case FR -> "coalesce(o.name_fr, o.name_en, o.name_pt)";
            case PT -> "coalesce(o.name_pt, o.name_en, o.name_fr)";
        };
    }

    private JdbcClient.StatementSpec bound(String sql, DirectoryFilter filter) {
        return jdbc.sql(sql)
                .param("country", filter.country() == null ? null : filter.country().code())
                .param("standing", filter.standing() == null ? null : filter.standing().name())
                .param("text", blankToNull(filter.text()));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static OrganisationRow row(ResultSet row) throws SQLException {
        return new OrganisationRow(
                new OrganisationId(row.getObject("id", UUID.class)),
                row.getString("acronym"),
                new TextColumns(
                                row.getString("name_en"),
                                row.getString("name_fr"),
                                row.getString("name_pt"))
                        .toText(),
                new Country(row.getString("country")),
                Standing.valueOf(row.getString("standing")),
                row.getString("colour"),
                row.getBoolean("coordinator"));
    }
}
