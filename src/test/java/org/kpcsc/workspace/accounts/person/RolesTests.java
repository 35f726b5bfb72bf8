package org.kpcsc.workspace.accounts.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kpcsc.workspace.accounts.AccountsTest;
import org.kpcsc.workspace.accounts.Actors;
import org.kpcsc.workspace.accounts.Coalition;
import org.kpcsc.workspace.accounts.Coalition.Someone;
import org.kpcsc.workspace.accounts.RolesChanged;
import org.kpcsc.workspace.accounts.SignIns;
import org.kpcsc.workspace.accounts.signin.OwnSignIns;
import org.kpcsc.workspace.kernel.AccessChanged;
import org.kpcsc.workspace.kernel.NotFoundException;
import org.kpcsc.workspace.kernel.NotPermittedException;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.RefusedException;
import org.kpcsc.workspace.kernel.Role;
import org.kpcsc.workspace.organisations.Organisations;
import org.kpcsc.workspace.organisations.Register;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

@AccountsTest
@RecordApplicationEvents
@Transactional
class RolesTests {

    @Autowired Coalition coalition;
    @Autowired Roles roles;
    @Autowired Closing closing;
    @Autowired Directory directory;
    @Autowired Register register;
    @Autowired Organisations organisations;
    @Autowired OwnSignIns ownSignIns;
    @Autowired SignIns signIns;
    @Autowired Actors actors;
    @Autowired ApplicationEvents events;

    @AfterEach
    void nobodyActs() {
        coalition.actAsNobody();
    }

    @Test
    void areSetByAFocalPersonAtOnceAndForTheRecord() {
        var zela = coalition.member();
        var amina = coalition.someone(zela, Role.DRAFTER);
        actAsFocalPerson(zela);

        roles.set(amina.id(), zela, Set.of(Role.REPRESENTATIVE));

        assertThat(actors.find(amina.id(), zela).orElseThrow().roles())
                .containsExactly(Role.REPRESENTATIVE);
        assertThat(events.stream(RolesChanged.class)).hasSize(1);
        assertThat(events.stream(AccessChanged.class)).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "FOCAL_PERSON")
    void areNotSetByAnyOtherRole(Role role) {
        var relufa = coalition.coordinator();
        var amina = coalition.someone(relufa, Role.READER);
        coalition.actAs(coalition.someone(relufa, role));

        assertThatThrownBy(() -> roles.set(amina.id(), relufa, Set.of(Role.DRAFTER)))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    void areNotSetAtAnotherOrganisation() {
        var zela = coalition.member();
        var ipis = coalition.member();
        var bruno = coalition.someone(ipis, Role.DRAFTER);
        actAsFocalPerson(zela);

        assertThatThrownBy(() -> roles.set(bruno.id(), ipis, Set.of()))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> roles.set(bruno.id(), zela, Set.of(Role.DRAFTER)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void keepTheLastFocalPerson() {
        var zela = coalition.member();
        var focal = actAsFocalPerson(zela);

        assertThatThrownBy(() -> roles.set(focal.id(), zela, Set.of(Role.DRAFTER)))
                .isInstanceOf(RefusedException.class);

        coalition.someone(zela, Role.FOCAL_PERSON);
        roles.set(focal.id(), zela, Set.of(Role.DRAFTER));
        assertThat(actors.find(focal.id(), zela).orElseThrow().has(Role.FOCAL_PERSON)).isFalse();
    }

    @Test
    void areNeededWhereTheCoordinationIsHandedOverTo() {
        coalition.actAs(coalition.someone(coalition.coordinator(), Role.COORDINATOR));
        var empty = coalition.member();

        assertThatThrownBy(() -> register.handOver(empty)).isInstanceOf(RefusedException.class);

        coalition.someone(empty, Role.FOCAL_PERSON);
        register.handOver(empty);
        assertThat(organisations.coordinator()).contains(empty);
    }

    @Test
    void letNobodyMakeThemselvesCoordinatorElsewhere() {
        var zela = coalition.member();
        coalition.coordinator();
        var focal = actAsFocalPerson(zela);

        assertThatThrownBy(() ->
                        roles.set(focal.id(), zela, Set.of(Role.FOCAL_PERSON, Role.COORDINATOR)))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    void letTheCoordinatorsFocalPersonChooseWhoCoordinates() {
        var relufa = coalition.coordinator();
        var amina = coalition.someone(relufa, Role.READER);
        actAsFocalPerson(relufa);

        roles.set(amina.id(), relufa, Set.of(Role.COORDINATOR));

        assertThat(actors.find(amina.id(), relufa).orElseThrow().coordinator()).isTrue();
    }

    @Test
    void endTheSignInsOfWhoHasNoneLeft() {
        var zela = coalition.member();
        var amina = coalition.someone(zela, Role.DRAFTER);
        var signIn = coalition.actAs(amina).signIn();
        actAsFocalPerson(zela);

        roles.set(amina.id(), zela, Set.of());

        assertThat(signIns.isLive(signIn)).isFalse();
    }

    @Test
    void moveTheSignInsOfWhoBelongsElsewhereToo() {
        var zela = coalition.member();
        var ipis = coalition.member();
        var both =
                coalition.someone(Map.of(zela, Set.of(Role.DRAFTER), ipis, Set.of(Role.DRAFTER)));
        coalition.actAs(both);
        ownSignIns.actFor(zela);
        actAsFocalPerson(zela);
        roles.set(both.id(), zela, Set.of());

        coalition.actAs(both);
        assertThat(ownSignIns.organisations()).containsExactly(ipis);
    }

    @Test
    void showOthersNoFieldMonitor() {
        var zela = coalition.member();
        var ipis = coalition.member();
        var monitor = coalition.someone(zela, Role.FIELD_MONITOR);
        var both = coalition.someone(zela, Role.FIELD_MONITOR, Role.REPRESENTATIVE);
        coalition.actAs(coalition.someone(ipis, Role.FOCAL_PERSON));

        var seen = directory.at(zela);

        assertThat(seen).extracting(Colleague::person).containsExactly(both.id());
        assertThat(seen.getFirst().roles()).containsExactly(Role.REPRESENTATIVE);
        assertThat(seen.getFirst().userName()).isNull();

        coalition.actAs(coalition.someone(zela, Role.READER));
        assertThat(directory.at(zela)).extracting(Colleague::person).contains(monitor.id());
    }

    @Test
    void areTakenFromAClosedAccount() {
        var relufa = coalition.coordinator();
        var zela = coalition.member();
        var focal = coalition.someone(zela, Role.FOCAL_PERSON);
        var signIn = coalition.actAs(focal).signIn();
        coalition.actAs(coalition.someone(relufa, Role.COORDINATOR));

        closing.close(focal.id());

        assertThat(signIns.isLive(signIn)).isFalse();
        assertThat(actors.find(focal.id(), zela)).isEmpty();
        closing.reopen(focal.id());
        assertThat(actors.find(focal.id(), zela)).isPresent();
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "COORDINATOR")
    void letTheCoordinatorAloneCloseAccounts(Role role) {
        var zela = coalition.member();
        var amina = coalition.someone(zela, Role.DRAFTER);
        coalition.actAs(coalition.someone(zela, role));

        assertThatThrownBy(() -> closing.close(amina.id()))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> closing.reopen(amina.id()))
                .isInstanceOf(NotPermittedException.class);
    }

    private Someone actAsFocalPerson(OrganisationId organisation) {
        var focal = coalition.someone(organisation, Role.FOCAL_PERSON);
        coalition.actAs(focal);
        return focal;
    }
}
