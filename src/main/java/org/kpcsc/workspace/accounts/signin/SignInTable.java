package org.kpcsc.workspace.accounts.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kpcsc.workspace.accounts.SignInId;
import org.kpcsc.workspace.accounts.SignedIn;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The sign-ins that hold: a row is a sign-in, and ending one deletes it.
 *
 * <p>Plain SQL, since every request reads here.
 */
@Repository
class SignInTable {

    /** A sign-in that is not used for so long runs out. */
    static final Duration KEPT = Duration.ofDays(30);

    /** The time of last use is written no oftener than this: reading pages writes nothing. */
    private static final Duration COARSE = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final Clock clock;

    SignInTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(SignedIn signedIn, Token token, String device) {
        var now = clock.instant();
        jdbc.sql(
                        """
                        insert into accounts.sign_in (id, token_hash, person, acting_for, device,
                            began_at, last_used_at, expires_at)
                        values (:id, :hash, :person, :organisation, :device, :now, :now, :expires)
                        """)
                .param("id", signedIn.signIn().value())
                .param("hash", token.hash())
                .param("person", signedIn.person().value())
                .param("organisation", signedIn.actingFor().value())
                .param("device", device)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("expires", now.plus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whom the token stands for, where its sign-in holds; notes that it was used. */
    Optional<SignedIn> use(Token token) {
        var now = clock.instant();
        var found =
                jdbc.sql(
                                """
                                select id, person, acting_for, last_used_at from accounts.sign_in
                                where token_hash = :hash and expires_at > :now
                                """)
                        .param("hash", token.hash())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .query((row, _) -> new Used(signedIn(row), instant(row, "last_used_at")))
                        .optional();
        found.filter(used -> used.last().plus(COARSE).isBefore(now))
                .ifPresent(used -> slide(used.signedIn().signIn(), now));
        return found.map(Used::signedIn);
    }

    private record Used(SignedIn signedIn, Instant last) {}

    private void slide(SignInId signIn, Instant now) {
        jdbc.sql(
                        """
                        update accounts.sign_in set last_used_at = :now, expires_at = :expires
                        where id = :id
                        """)
                .param("id", signIn.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("expires", now.plus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Who it is and for whom they act now, where that sign-in holds. */
    Optional<SignedIn> find(SignInId signIn) {
        return jdbc.sql(
                        """
                        select id, person, acting_for from accounts.sign_in
                        where id = :id and expires_at > :now
                        """)
                .param("id", signIn.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, _) -> signedIn(row))
                .optional();
    }

    /** Those of them that hold, by one query. */
    Set<SignInId> liveOf(Collection<SignInId> signIns) {
        if (signIns.isEmpty()) {
            return Set.of();
        }
        return jdbc.sql("select id from accounts.sign_in where id in (:ids) and expires_at > :now")
                .param("ids", signIns.stream().map(SignInId::value).toList())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, _) -> new SignInId(row.getObject("id", UUID.class)))
                .set();
    }

    /** The person's sign-ins, the one used last first. */
    List<SignInRow> of(PersonId person) {
        return jdbc.sql(
                        """
                        select id, device, began_at, last_used_at from accounts.sign_in
                        where person = :person and expires_at > :now order by last_used_at desc, id
                        """)
                .param("person", person.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, _) ->
                        new SignInRow(
                                new SignInId(row.getObject("id", UUID.class)),
                                row.getString("device"),
                                instant(row, "began_at"),
                                instant(row, "last_used_at")))
                .list();
    }

    void actFor(SignInId signIn, OrganisationId organisation) {
        jdbc.sql("update accounts.sign_in set acting_for = :organisation where id = :id")
                .param("id", signIn.value())
                .param("organisation", organisation.value())
                .update();
    }

    /** Moves the person's sign-ins from an organisation that they left to another of theirs. */
    void move(PersonId person, OrganisationId from, OrganisationId to) {
        jdbc.sql(
                        """
                        update accounts.sign_in set acting_for = :to
                        where person = :person and acting_for = :from
                        """)
                .param("person", person.value())
                .param("from", from.value())
                .param("to", to.value())
                .update();
    }

    /** Ends that sign-in where it is the person's; how many ended. */
    int end(SignInId signIn, PersonId person) {
        return jdbc.sql("delete from accounts.sign_in where id = :id and person = :person")
                .param("id", signIn.value())
                .param("person", person.value())
                .update();
    }

    int endOthers(SignInId kept, PersonId person) {
        return jdbc.sql("delete from accounts.sign_in where id <> :id and person = :person")
                .param("id", kept.value())
                .param("person", person.value())
                .update();
    }

    void endAll(PersonId person) {
        jdbc.sql("delete from accounts.sign_in where person = :person")
                .param("person", person.value())
                .update();
    }

    void forgetExpired() {
        jdbc.sql("delete from accounts.sign_in where expires_at <= :now")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static SignedIn signedIn(ResultSet row) throws SQLException {
        return new SignedIn(
                new PersonId(row.getObject("person", UUID.class)),
                new OrganisationId(row.getObject("acting_for", UUID.class)),
                new SignInId(row.getObject("id", UUID.class)));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
