package org.kpcsc.workspace.statements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.kernel.Actor;
import org.kpcsc.workspace.kernel.CurrentActor;
import org.kpcsc.workspace.kernel.ForActors;
import org.kpcsc.workspace.kernel.ForApplication;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.organisations.Organisations;
import org.kpcsc.workspace.statements.publication.StatementKind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists the statements that the actor may know of. */
@Service
@ForActors
@Transactional(readOnly = true)
public class StatementListing {

    /** Says in SQL what {@link Rights#mayRead} says of one statement; a test compares the two. */
    private static final String VISIBLE =
            """
            from statements.statement s
            left join statements.round r on r.statement = s.id and r.closed_at is null
            where :admitted
            and (s.state = 'PUBLISHED'
                or (s.visibility = 'MEMBERS' and :member)
                or exists (select 1 from statements.participation p where p.statement = s.id
                    and p.organisation = :own and p.standing <> 'DECLINED')
                or exists (select 1 from statements.round a
                    join statements.asked on asked.round = a.id
                    where a.statement = s.id and asked.organisation = :own)
                or (:coordinator and exists
                    (select 1 from statements.round a where a.statement = s.id)))
            and (cast(:text as text) is null
                or position(lower(extensions.unaccent(:text))
                    in lower(extensions.unaccent(s.title))) > 0)
            and (cast(:kind as text) is null or s.kind = :kind)
            and (cast(:state as text) is null or s.state = :state)
            and (cast(:organisation as uuid) is null
                or exists (select 1 from statements.participation p where p.statement = s.id
                    and p.organisation = :organisation and p.standing <> 'DECLINED')
                or exists (select 1 from statements.round a
                    join statements.asked on asked.round = a.id
                    where a.statement = s.id and asked.organisation = :organisation))
            """;

    private static final String NAMED = " and s.id in (:statements)";
    private static final String SELECTED = "select s.*, r.deadline ";
    private static final String STATES =
            Arrays.stream(StatementState.values())
                    .map(state -> "'" + state + "'")
                    .collect(Collectors.joining(", ", "array[", "]"));
    private static final int FETCHED = 500;

    private final JdbcClient jdbc;
    private final CurrentActor currentActor;
    private final Organisations organisations;
    private final ApplicationEventPublisher events;

    StatementListing(
            JdbcClient jdbc,
            CurrentActor currentActor,
            Organisations organisations,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.currentActor = currentActor;
        this.organisations = organisations;
        this.events = events;
    }

    public List<StatementRow> page(
            StatementFilter filter, StatementOrder order, int offset, int limit) {
        return asked(SELECTED + VISIBLE + by(order) + " offset :offset limit :limit", filter)
                .param("offset", offset)
                .param("limit", limit)
                .query(rows())
                .list();
    }

    /** Hands over all of them, as they are at one moment; that they were taken is recorded. */
    @Transactional
    public void export(StatementFilter filter, StatementOrder order, Consumer<StatementRow> taker) {
        try (var all =
                asked(SELECTED + VISIBLE + by(order), filter)
                        .withFetchSize(FETCHED)
                        .query(rows())
                        .stream()) {
            all.forEach(taker);
        }
        events.publishEvent(new StatementsExported(currentActor.require().organisation()));
    }

    public int count(StatementFilter filter) {
        return asked("select count(*) " + VISIBLE, filter).query(Integer.class).single();
    }

    /** The titles of those among them that the reader may know of. */
    @ForApplication
    public Map<UUID, String> titles(Collection<UUID> statements, Actor reader) {
        if (statements.isEmpty()) {
            return Map.of();
        }
        return asked("select s.id, s.title " + VISIBLE + NAMED, StatementFilter.ALL, reader)
                .param("statements", statements)
                .query((row, _) ->
                        Map.entry(row.getObject("id", UUID.class), row.getString("title")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one));
    }

    private static String by(StatementOrder order) {
        var first =
                switch (order) {
                    case CHANGED -> "s.changed_at desc";
                    case UNCHANGED -> "s.changed_at";
                    case TITLE -> "lower(extensions.unaccent(s.title))";
                    case DEADLINE -> "r.deadline nulls last, s.changed_at desc";
                    case STATE -> "array_position(" + STATES + ", s.state), s.changed_at desc";
                };
        return " order by " + first + ", s.id";
    }

    private JdbcClient.StatementSpec asked(String sql, StatementFilter filter) {
        return asked(sql, filter, currentActor.require());
    }

    private JdbcClient.StatementSpec asked(String sql, StatementFilter filter, Actor actor) {
        return jdbc.sql(sql)
                .param("admitted", actor.isAdmitted())
                .param("member", actor.member())
                .param("coordinator", actor.coordinator())
                .param("own", actor.organisation().value())
                .param("text", blankToNull(filter.text()))
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("organisation", id(filter.organisation()));
    }

    private static @Nullable UUID id(@Nullable OrganisationId organisation) {
        return organisation == null ? null : organisation.value();
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private RowMapper<StatementRow> rows() {
        var profiles = Profiles.of(organisations);
        return (row, number) -> row(row, profiles);
    }

    private static StatementRow row(ResultSet row, Profiles profiles) throws SQLException {
        @Nullable OffsetDateTime deadline = row.getObject("deadline", OffsetDateTime.class);
        return new StatementRow(
                new StatementId(row.getObject("id", UUID.class)),
                StatementKind.valueOf(row.getString("kind")),
                row.getString("title"),
                Language.valueOf(row.getString("language")),
                StatementState.valueOf(row.getString("state")),
                profiles.get(new OrganisationId(row.getObject("lead", UUID.class))),
                deadline == null ? null : deadline.toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
