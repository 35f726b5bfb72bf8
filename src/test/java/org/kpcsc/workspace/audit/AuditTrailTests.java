package org.kpcsc.workspace.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kpcsc.workspace.kernel.Actor;
import org.kpcsc.workspace.kernel.NotPermittedException;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;
import org.kpcsc.workspace.kernel.Role;
import org.kpcsc.workspace.testing.Acting;
import org.kpcsc.workspace.testing.RegisterTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

@RegisterTest
class AuditTrailTests {

    @Autowired Acting acting;
    @Autowired AuditTrail trail;
    @Autowired ApplicationEventPublisher events;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;

    @Value("${spring.datasource.url}")
    String url;

    @Value("${spring.flyway.user}")
    String owner;

    @Value("${spring.flyway.password}")
    String ownersPassword;

    private final OrganisationId zela = OrganisationId.create();
    private final OrganisationId ipis = OrganisationId.create();
    private final Actor focalPerson = Acting.someone(zela, Role.FOCAL_PERSON);

    record GateOpened(UUID subject, Set<OrganisationId> concerns) implements AuditedEvent {}

    record GateClosedFor(UUID subject, By who) implements AuditedEvent {
        @Override
        public Set<OrganisationId> concerns() {
            return Set.of();
        }

        @Override
        public Optional<By> by() {
            return Optional.of(who);
        }
    }

    @BeforeEach
    void nobodyActs() {
        acting.nobody();
    }

    @Test
    void recordsWhoActedForWhomAndOnWhat() {
        var subject = UUID.randomUUID();
        acting.as(focalPerson, () -> publish(new GateOpened(subject, Set.of(ipis))));

        var row = only(focalPerson, subject);

        assertThat(row.record().person()).isEqualTo(focalPerson.person());
        assertThat(row.record().organisation()).isEqualTo(zela);
        assertThat(row.record().act()).isEqualTo("audit.GateOpened");
        assertThat(row.record().concerns()).containsExactly(ipis);
    }

    @Test
    void takesTheEventsWordForWhoActed() {
        var subject = UUID.randomUUID();
        var by = new AuditedEvent.By(PersonId.create(), ipis);
        publish(new GateClosedFor(subject, by));

        assertThat(only(Acting.coordinator(zela), subject).record().person())
                .isEqualTo(by.person());
    }

    @Test
    void recordsTheApplicationItselfAsNobody() {
        var subject = UUID.randomUUID();
        publish(new GateOpened(subject, Set.of()));

        assertThat(only(Acting.coordinator(zela), subject).record().person()).isNull();
    }

    @Test
    void forgetsWhatWasRolledBack() {
        var subject = UUID.randomUUID();
        transaction.executeWithoutResult(status -> {
            events.publishEvent(new GateOpened(subject, Set.of()));
            status.setRollbackOnly();
        });

        assertThat(find(Acting.coordinator(zela), subject)).isEmpty();
    }

    @Test
    void refusesAnActOutsideATransaction() {
        assertThatThrownBy(() -> events.publishEvent(new GateOpened(zela.value(), Set.of())))
                .isInstanceOf(
                        org.springframework.transaction.IllegalTransactionStateException.class);
    }

    @Test
    void showsAnOrganisationItsOwnAndWhatConcernsItAndTheCoordinatorAll() {
        var subject = UUID.randomUUID();
        acting.as(focalPerson, () -> publish(new GateOpened(subject, Set.of())));

        assertThat(find(focalPerson, subject)).hasSize(1);
        assertThat(find(Acting.coordinator(ipis), subject)).hasSize(1);
        assertThat(find(Acting.someone(ipis, Role.FOCAL_PERSON), subject)).isEmpty();

        acting.as(focalPerson, () -> publish(new GateOpened(subject, Set.of(ipis))));
        assertThat(find(Acting.someone(ipis, Role.REPRESENTATIVE), subject)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"FOCAL_PERSON", "REPRESENTATIVE", "COORDINATOR"})
    void isClosedToOtherRoles(Role role) {
        refusesToRead(Acting.someone(zela, role));
    }

    @Test
    void isClosedToTheSuspendedAndToVisitors() {
        refusesToRead(Acting.suspended(zela));
        assertThatThrownBy(() -> trail.page(AuditFilter.ALL, AuditOrder.NEWEST, 0, 1))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> trail.check()).isInstanceOf(NotPermittedException.class);
    }

    @Test
    void letsTheCoordinatorAloneCheckTheChain() {
        assertThatThrownBy(() -> acting.as(focalPerson, () -> trail.check()))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    void pagesAndFilters() {
        var subject = UUID.randomUUID();
        acting.as(
                focalPerson,
                () -> {
                    publish(new GateOpened(subject, Set.of()));
                    publish(new GateOpened(subject, Set.of()));
                    publish(new GateOpened(subject, Set.of()));
                });
        var filter = new AuditFilter(null, zela, "audit.GateOpened", subject, null, null);

        acting.as(
                focalPerson,
                () -> {
                    assertThat(trail.count(filter)).isEqualTo(3);
                    assertThat(trail.page(filter, AuditOrder.NEWEST, 0, 2)).hasSize(2);
                    assertThat(trail.page(filter, AuditOrder.NEWEST, 2, 2)).hasSize(1);
                    assertThat(trail.acts()).containsExactly("audit.GateOpened");
                    assertThat(
                                    trail.count(
                                            new AuditFilter(
                                                    null, zela, "audit.Other", null, null, null)))
                            .isZero();
                });
    }

    @Test
    void keepsOneChainUnderManyActsAtOnce() throws Exception {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(4)) {
            var acts =
                    java.util.stream.IntStream.range(0, 40)
                            .mapToObj(number ->
                                    threads.submit(() -> {
                                        start.await();
                                        publish(
                                                new GateOpened(
                                                        UUID.randomUUID(), Set.of(zela, ipis)));
                                        return number;
                                    }))
                            .toList();
            start.countDown();
            for (var act : acts) {
                act.get();
            }
        }

        assertThat(check()).isInstanceOf(ChainCheck.Intact.class);
    }

    @Test
    void letsTheApplicationNeitherChangeNorDeleteNorSeal() {
        for (var attempt :
                List.of(
                        "update audit.record set act = 'x'",
                        "delete from audit.record",
                        "truncate audit.record",
                        "update audit.seal set hash = repeat('0', 64)",
                        "delete from audit.seal",
                        "insert into audit.seal values (0, 1, repeat('0', 64), repeat('1', 64))")) {
            assertThatThrownBy(() -> jdbc.sql(attempt).update())
                    .rootCause()
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void noticesWhatTheOwnerOfTheDatabaseTamperedWith() {
        publish(new GateOpened(UUID.randomUUID(), Set.of(ipis, zela)));
        publish(new GateOpened(UUID.randomUUID(), Set.of()));
        var before = (ChainCheck.Intact) check();
        var asOwner = JdbcClient.create(new DriverManagerDataSource(url, owner, ownersPassword));
        assertThatThrownBy(() -> asOwner.sql("update audit.record set person = null").update())
                .hasMessageContaining("only ever added");

        asOwner.sql("alter table audit.record disable trigger record_kept").update();
        var last = jdbc.sql("select max(record) from audit.seal").query(Long.class).single();
        change(asOwner, "act = 'audit.GateClosed'", last);
        assertThat(check()).isEqualTo(new ChainCheck.BrokenAt(before.records()));
        change(asOwner, "act = 'audit.GateOpened'", last);
        asOwner.sql("alter table audit.record enable trigger record_kept").update();

        assertThat(check()).isEqualTo(before);
    }

    private static void change(JdbcClient asOwner, String what, long record) {
        asOwner.sql("update audit.record set " + what + " where id = " + record).update();
    }

    private void refusesToRead(Actor actor) {
        acting.as(
                actor,
                () -> {
                    assertThat(trail.mayRead()).isFalse();
                    assertThatThrownBy(() -> trail.page(AuditFilter.ALL, AuditOrder.NEWEST, 0, 1))
                            .isInstanceOf(NotPermittedException.class);
                    assertThatThrownBy(() -> trail.count(AuditFilter.ALL))
                            .isInstanceOf(NotPermittedException.class);
                    assertThatThrownBy(() -> trail.acts())
                            .isInstanceOf(NotPermittedException.class);
                });
    }

    private ChainCheck check() {
        return acting.as(Acting.coordinator(zela), () -> trail.check());
    }

    private void publish(AuditedEvent event) {
        transaction.executeWithoutResult(status -> events.publishEvent(event));
    }

    private AuditRow only(Actor reader, UUID subject) {
        var rows = find(reader, subject);
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }

    private List<AuditRow> find(Actor reader, UUID subject) {
        var filter = new AuditFilter(null, null, null, subject, null, null);
        return acting.as(reader, () -> trail.page(filter, AuditOrder.NEWEST, 0, 50));
    }
}
