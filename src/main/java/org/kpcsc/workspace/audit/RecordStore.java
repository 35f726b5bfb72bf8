package org.kpcsc.workspace.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The records in their tables: {@code audit.record}, and {@code audit.seal} that orders and chains
 * them.
 */
@Repository
class RecordStore {

    private static final String FOUND =
            """
            from audit.record r join audit.seal s on s.record = r.id
            where (cast(:reader as uuid) is null or r.organisation = :reader
                   or r.concerns @> array[cast(:reader as uuid)])
              and (cast(:organisation as uuid) is null or r.organisation = :organisation)
              and (cast(:act as text) is null or r.act = :act)
              and (cast(:subject as uuid) is null or r.subject = :subject)
              and (cast(:from as timestamptz) is null or r.at >= :from)
              and (cast(:until as timestamptz) is null or r.at < :until)
            """;

    private final JdbcClient jdbc;

    RecordStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void append(Instant at, Optional<AuditedEvent.By> by, String act, AuditedEvent event) {
        jdbc.sql(
                        """
                        insert into audit.record (at, person, organisation, act, subject, concerns)
                        values (:at, :person, :organisation, :act, :subject, :concerns)
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("person", by.map(one -> one.person().value()).orElse(null))
                .param("organisation", by.map(one -> one.organisation().value()).orElse(null))
                .param("act", act)
                .param("subject", event.subject())
                .param("concerns", sorted(event.concerns()))
                .update();
    }

    /** Newest first. {@code reader} null means every organisation's. */
    List<AuditRecord> find(
            @Nullable OrganisationId reader, AuditFilter filter, int offset, int limit) {
        return bound("select r.*, s.ordinal " + FOUND, reader, filter, " order by s.ordinal desc")
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) -> record(row))
                .list();
    }

    int count(@Nullable OrganisationId reader, AuditFilter filter) {
        return bound("select count(*) " + FOUND, reader, filter, "").query(Integer.class).single();
    }

    List<String> acts(@Nullable OrganisationId reader) {
        return bound("select distinct r.act " + FOUND, reader, AuditFilter.ALL, " order by 1")
                .query((row, number) -> row.getString("act"))
                .list();
    }

    private JdbcClient.StatementSpec bound(
            String sql, @Nullable OrganisationId reader, AuditFilter filter, String order) {
        var paged = order.contains("ordinal") ? " offset :offset limit :limit" : "";
        return jdbc.sql(sql + order + paged)
                .param("reader", reader == null ? null : reader.value())
                .param("organisation", idOf(filter.organisation()))
                .param("act", filter.act())
                .param("subject", filter.subject())
                .param("from", timeOf(filter.from()))
                .param("until", timeOf(filter.until()));
    }

    static AuditRecord record(ResultSet row) throws SQLException {
        var person = row.getObject("person", UUID.class);
        var organisation = row.getObject("organisation", UUID.class);
        return new AuditRecord(
                row.getLong("ordinal"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                person == null ? null : new PersonId(person),
                organisation == null ? null : new OrganisationId(organisation),
                row.getString("act"),
                row.getObject("subject", UUID.class),
                concerns(row));
    }

    private static Set<OrganisationId> concerns(ResultSet row) throws SQLException {
        return Arrays.stream((UUID[]) row.getArray("concerns").getArray())
                .map(OrganisationId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static UUID[] sorted(Set<OrganisationId> organisations) {
        return organisations.stream()
                .map(OrganisationId::value)
                .sorted((a, b) -> a.toString().compareTo(b.toString()))
                .toArray(UUID[]::new);
    }

    private static @Nullable UUID idOf(@Nullable OrganisationId organisation) {
        return organisation == null ? null : organisation.value();
    }

    private static @Nullable OffsetDateTime timeOf(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
