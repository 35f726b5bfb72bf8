package org.kpcsc.workspace.organisations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.kernel.Country;
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

    private final JdbcClient jdbc;

    DirectoryQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<OrganisationRow> page(DirectoryFilter filter, int offset, int limit) {
        return bound(
                        """
                        select o.*, exists (
                            select from organisations.coordinator_term t
                            where t.organisation = o.id and t.running) as coordinator
                        """
                                + FOUND
                                + " order by lower(o.acronym) offset :offset limit :limit",
                        filter)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) -> row(row))
                .list();
    }

    int count(DirectoryFilter filter) {
        return bound("select count(*) " + FOUND, filter).query(Integer.class).single();
    }

    List<Country> countries() {
        return jdbc.sql("select distinct country from organisations.organisation order by 1")
                .query((row, number) -> new Country(row.getString("country")))
                .list();
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
