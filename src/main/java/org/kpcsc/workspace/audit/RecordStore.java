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
import java.util.stream.Stream;
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
              and (cast(:people as uuid[]) is null or r.person = any (cast(:people as uuid[])))
              and (cast(:organisation as uuid) is null or r.organisation = :organisation)
              and (cast(:act as text) is null or r.act = :act)
              and (cast(:subject as uuid) is null or r.subject = :subject)
              and (cast(:from as timestamptz) is null or r.at >= :from)
              and (cast(:until as timestamptz) is null or r.at < :until)
            """;

    private static final String SELECTED = "select r.*, s.ordinal ";
    private static final int FETCHED = 500;

    /**
     * What is looked for.
     *
     * @param reader whose records and those that concern it; null means every organisation's
     * @param people who acted; null means anybody
     */
    record Wanted(
            @Nullable OrganisationId reader, AuditFilter filter, @Nullable Set<PersonId> people) {

        static Wanted all(@Nullable OrganisationId reader) {
            return new Wanted(reader, AuditFilter.ALL, null);
        }
    }

    private final JdbcClient jdbc;

    RecordStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void append(Instant at, Optional<AuditedEvent.By> by, String act, AuditedEvent event) {
        jdbc.sql(
                        """
                        insert into audit.record
                            (at, person, organisation, act, subject, towards, concerns)
                        values (:at, :person, :organisation, :act, :subject, :towards, :concerns)
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("person", by.map(one -> one.person().value()).orElse(null))
                .param("organisation", by.map(one -> one.organisation().value()).orElse(null))
                .param("act", act)
                .param("subject", event.subject())
                .param("towards", idOf(event.towards().orElse(null)))
                .param("concerns", sorted(event.concerns()))
                .update();
    }

    List<AuditRecord> find(Wanted wanted, AuditOrder order, int offset, int limit) {
        return bound(SELECTED + FOUND + by(order) + " offset :offset limit :limit", wanted)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) -> record(row))
                .list();
    }

    /** All of them, read as they are asked for; to be closed. */
    Stream<AuditRecord> stream(Wanted wanted, AuditOrder order) {
        return bound(SELECTED + FOUND + by(order), wanted)
                .withFetchSize(FETCHED)
                .query((row, number) -> record(row))
                .stream();
    }

    int count(Wanted wanted) {
        return bound("select count(*) " + FOUND, wanted).query(Integer.class).single();
    }

    List<String> acts(@Nullable OrganisationId reader) {
        return bound("select distinct r.act " + FOUND + " order by 1", Wanted.all(reader))
                .query((row, number) -> row.getString("act"))
                .list();
    }

    List<OrganisationId> organisations(@Nullable OrganisationId reader) {
        return bound(
                        "select distinct r.organisation "
                                + FOUND
                                + " and r.organisation is not null",
                        Wanted.all(reader))
                .query((row, number) ->
                        new OrganisationId(row.getObject("organisation", UUID.class)))
                .list();
    }

    private static String by(AuditOrder order) {
        return switch (order) {
            case NEWEST -> " order by s.ordinal desc";
            case OLDEST -> " order by s.ordinal";
        };
    }

    private JdbcClient.StatementSpec bound(String sql, Wanted wanted) {
        var filter = wanted.filter();
        return jdbc.sql(sql)
                .param("reader", idOf(wanted.reader()))
                .param("people", wanted.people() == null ? null : ids(wanted.people()))
                .param("organisation", idOf(filter.organisation()))
                .param("act", filter.act())
                .param("subject", filter.subject())
                .param("from", timeOf(filter.from()))
                .param("until", timeOf(filter.until()));
    }

    static AuditRecord record(ResultSet row) throws SQLException {
        var person = row.getObject("person", UUID.class);
        return new AuditRecord(
                row.getLong("ordinal"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                person == null ? null : new PersonId(person),
                organisation(row, "organisation"),
                row.getString("act"),
                row.getObject("subject", UUID.class),
                organisation(row, "towards"),
                concerns(row));
    }

    private static @Nullable OrganisationId organisation(ResultSet row, String column)
            throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new OrganisationId(id);
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

    private static UUID[] ids(Set<PersonId> people) {
        return people.stream().map(PersonId::value).toArray(UUID[]::new);
    }

    private static @Nullable UUID idOf(@Nullable OrganisationId organisation) {
        return organisation == null ? null : organisation.value();
    }

    private static @Nullable OffsetDateTime timeOf(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
