package org.kpcsc.workspace.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kpcsc.workspace.kernel.AccessChanged;
import org.kpcsc.workspace.kernel.Actor;
import org.kpcsc.workspace.kernel.Country;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.kernel.LocalizedText;
import org.kpcsc.workspace.kernel.NotFoundException;
import org.kpcsc.workspace.kernel.NotPermittedException;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.RefusedException;
import org.kpcsc.workspace.kernel.Role;
import org.kpcsc.workspace.testing.Acting;
import org.kpcsc.workspace.testing.RegisterTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

@RegisterTest
@RecordApplicationEvents
@Transactional
class RegisterTests {

    private static final AtomicInteger NEXT = new AtomicInteger();

    @Autowired Acting acting;
    @Autowired Register register;
    @Autowired Founding founding;
    @Autowired Organisations organisations;
    @Autowired Directory directory;
    @Autowired ApplicationEvents events;
    @Autowired Clock clock;
    @Autowired EntityManager entities;

    private final OrganisationId relufa = OrganisationId.create();
    private final OrganisationId zela = OrganisationId.create();

    @BeforeEach
    void foundTheCoalition() {
        acting.nobody();
        founding.enter(relufa, facts(), Standing.MEMBER, null);
        founding.enter(zela, facts(), Standing.MEMBER, null);
        founding.enterTerm(relufa, TermDates.runningNow());
    }

    @Test
    void knowsWhoCoordinatedOnADayAndWhoDoesToday() {
        var march2020 = LocalDate.of(2020, 3, 4);
        founding.enterTerm(zela, TermDates.attestedOn(march2020));

        assertThat(organisations.coordinatorOn(march2020)).contains(zela);
        assertThat(organisations.coordinatorOn(march2020.plusYears(1))).isEmpty();
        assertThat(organisations.coordinator()).contains(relufa);
        assertThat(organisations.coordinatorOn(LocalDate.now(clock))).contains(relufa);
    }

    @Test
    void handsTheCoordinationOver() {
        asCoordinator(() -> register.handOver(zela));

        assertThat(organisations.coordinator()).contains(zela);
        assertThat(organisations.coordinatorOn(LocalDate.now(clock))).contains(zela);
        assertThat(events.stream(CoordinationHandedOver.class))
                .containsExactly(new CoordinationHandedOver(relufa, zela));
        assertThat(events.stream(AccessChanged.class)).hasSize(1);
    }

    @Test
    void handsOverToMembersOnlyAndNotToItself() {
        asCoordinator(() -> register.suspend(zela));

        assertThatThrownBy(() -> asCoordinator(() -> register.handOver(zela)))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> asCoordinator(() -> register.handOver(relufa)))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void neverHasTwoCoordinatorsForOneDay() {
        assertThatThrownBy(() -> founding.enterTerm(zela, TermDates.runningNow()))
                .isInstanceOf(RefusedException.class);
        founding.enterTerm(
                zela,
                new TermDates(
                        LocalDate.of(2019, 1, 1),
                        LocalDate.of(2021, 1, 1),
                        false,
                        java.util.Set.of()));
        assertThatThrownBy(() ->
                        founding.enterTerm(relufa, TermDates.attestedOn(LocalDate.of(2020, 3, 4))))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void suspendsAndReadmits() {
        asCoordinator(() -> register.suspend(zela));
        assertThat(organisations.isMember(zela)).isFalse();
        assertThat(organisations.get(zela).standing()).isEqualTo(Standing.SUSPENDED);
        assertThat(organisations.members())
                .extracting(OrganisationProfile::id)
                .contains(relufa)
                .doesNotContain(zela);
        assertThat(events.stream(AccessChanged.class)).hasSize(1);

        asCoordinator(() -> register.readmit(zela));
        assertThat(organisations.isMember(zela)).isTrue();
        assertThat(acting.as(coordinator(), () -> directory.standings(zela)))
                .extracting(StandingPeriod::standing)
                .containsExactly(Standing.MEMBER, Standing.SUSPENDED, Standing.MEMBER);
    }

    @Test
    void keepsTheCoordinatorFromBeingSuspendedOrLeaving() {
        assertThatThrownBy(() -> asCoordinator(() -> register.suspend(relufa)))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> asCoordinator(() -> register.leave(relufa)))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void offersTheCoordinatorWhatTheStandingAllows() {
        assertThat(offered(zela))
                .containsExactly(
                        RegisterAct.CHANGE,
                        RegisterAct.SUSPEND,
                        RegisterAct.LEAVE,
                        RegisterAct.HAND_OVER);
        assertThat(offered(relufa)).containsExactly(RegisterAct.CHANGE);

        asCoordinator(() -> register.suspend(zela));
        assertThat(offered(zela))
                .containsExactly(RegisterAct.CHANGE, RegisterAct.READMIT, RegisterAct.LEAVE);
        asCoordinator(() -> register.leave(zela));
        assertThat(offered(zela)).containsExactly(RegisterAct.CHANGE, RegisterAct.ADMIT);
    }

    private java.util.Set<RegisterAct> offered(OrganisationId id) {
        return acting.as(coordinator(), () -> register.open(id));
    }

    @Test
    void admitsWithAColourOfItsOwn() {
        var id = acting.as(coordinator(), () -> register.admit(facts(), Standing.APPLICANT));
        asCoordinator(() -> register.admit(id));

        assertThat(organisations.get(id).standing()).isEqualTo(Standing.MEMBER);
        assertThat(organisations.all())
                .extracting(OrganisationProfile::colour)
                .doesNotHaveDuplicates();
        assertThat(events.stream(OrganisationAdmitted.class)).hasSize(2);
    }

    @Test
    void refusesAnAcronymThatAnotherHas() {
        var taken = organisations.get(zela).facts();

        assertThatThrownBy(() -> asCoordinator(() -> register.admit(taken, Standing.MEMBER)))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> asCoordinator(() -> register.change(relufa, taken)))
                .isInstanceOf(RefusedException.class);
        asCoordinator(() -> register.change(zela, taken));
    }

    @Test
    void letsAFocalPersonChangeTheirOwnOrganisationAlone() {
        var focalPerson = Acting.someone(zela, Role.FOCAL_PERSON);
        var facts = facts();

        acting.as(focalPerson, () -> register.change(zela, facts));
        assertThat(organisations.get(zela).facts()).isEqualTo(facts);
        assertThatThrownBy(() -> acting.as(focalPerson, () -> register.change(relufa, facts())))
                .isInstanceOf(NotPermittedException.class);
        assertThat(acting.as(focalPerson, () -> register.open(zela)))
                .containsExactly(RegisterAct.CHANGE);
        assertThat(acting.as(focalPerson, () -> register.open(relufa))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "COORDINATOR")
    void leavesTheRegisterToTheCoordinator(Role role) {
        refusesEveryAct(Acting.someone(zela, role));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"COORDINATOR", "FOCAL_PERSON"})
    void letsNoOtherRoleChangeWhatIsSaidOfTheOrganisation(Role role) {
        assertThatThrownBy(() ->
                        acting.as(Acting.someone(zela, role), () -> register.change(zela, facts())))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    void refusesASuspendedPersonAndAVisitor() {
        refusesEveryAct(Acting.suspended(zela));
        assertThatThrownBy(() -> register.suspend(zela)).isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> register.change(zela, facts()))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() ->
                        directory.page(
                                DirectoryFilter.ALL, DirectoryOrder.ACRONYM, Language.EN, 0, 10))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> directory.standings(zela))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    void knowsNoOrganisationThatThereIsNot() {
        var unknown = OrganisationId.create();

        assertThat(organisations.find(unknown)).isEmpty();
        assertThatThrownBy(() -> organisations.get(unknown)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> asCoordinator(() -> register.suspend(unknown)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> asCoordinator(() -> register.handOver(unknown)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void findsInTheDirectoryWhateverTheAccents() {
        var id = OrganisationId.create();
        founding.enter(
                id,
                new OrganisationFacts(
                        "X" + NEXT.incrementAndGet() + "Q",
                        new LocalizedText(
                                Map.of(Language.FR, "Réseau d’études géologiques zimbabwéennes")),
                        new Country("CM"),
                        null,
                        null,
                        null),
                Standing.PARTNER,
                null);

        assertThat(found(new DirectoryFilter("etudes geologiques", null, null)))
                .containsExactly(id);
        assertThat(found(new DirectoryFilter("etudes", new Country("CM"), Standing.PARTNER)))
                .containsExactly(id);
        assertThat(found(new DirectoryFilter("etudes", new Country("ZW"), null))).isEmpty();
        assertThat(found(new DirectoryFilter("etudes", null, Standing.MEMBER))).isEmpty();
        assertThat(found(new DirectoryFilter(" ", null, null))).contains(id, relufa, zela);
    }

    private java.util.List<OrganisationId> found(DirectoryFilter filter) {
        entities.flush();
        return acting.as(
                Acting.someone(zela, Role.READER),
                () -> {
                    var rows = directory.page(filter, DirectoryOrder.ACRONYM, Language.EN, 0, 100);
                    assertThat(directory.count(filter)).isEqualTo(rows.size());
                    return rows.stream().map(OrganisationRow::id).toList();
                });
    }

    private void refusesEveryAct(Actor actor) {
        acting.as(
                actor,
                () -> {
                    refused(() -> register.admit(facts(), Standing.MEMBER));
                    refused(() -> register.admit(zela));
                    refused(() -> register.suspend(zela));
                    refused(() -> register.readmit(zela));
                    refused(() -> register.leave(zela));
                    refused(() -> register.handOver(zela));
                    refused(() -> register.change(relufa, facts()));
                });
    }

    private static void refused(Runnable act) {
        assertThatThrownBy(act::run).isInstanceOf(NotPermittedException.class);
    }

    private Actor coordinator() {
        return Acting.coordinator(relufa);
    }

    private void asCoordinator(Runnable act) {
        acting.as(coordinator(), act);
    }

    private static OrganisationFacts facts() {
        return facts("ORG" + NEXT.incrementAndGet(), null);
    }

    private static OrganisationFacts facts(String acronym, @Nullable String website) {
        return new OrganisationFacts(
                acronym,
                new LocalizedText(Map.of(Language.EN, "Name", Language.PT, "Nome")),
                new Country("ZW"),
                2000,
                LocalizedText.of(Language.FR, "Présentation"),
                website);
    }
}
