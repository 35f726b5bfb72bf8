package org.kpcsc.workspace.accounts.deputy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kpcsc.workspace.accounts.AccountsTest;
import org.kpcsc.workspace.accounts.Actors;
import org.kpcsc.workspace.accounts.Coalition;
import org.kpcsc.workspace.accounts.People;
import org.kpcsc.workspace.accounts.person.Closing;
import org.kpcsc.workspace.kernel.AccessChanged;
import org.kpcsc.workspace.kernel.NotPermittedException;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.RefusedException;
import org.kpcsc.workspace.kernel.Role;
import org.kpcsc.workspace.organisations.Register;
import org.kpcsc.workspace.organisations.RegisterAct;
import org.kpcsc.workspace.organisations.Standing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.annotation.ScheduledAnnotationBeanPostProcessor;
import org.springframework.scheduling.config.CronTask;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

@AccountsTest
@RecordApplicationEvents
@Transactional
class DeputiesTests {

    @Autowired Coalition coalition;
    @Autowired Deputies deputies;
    @Autowired Actors actors;
    @Autowired People people;
    @Autowired Register register;
    @Autowired DayBreak dayBreak;
    @Autowired ScheduledAnnotationBeanPostProcessor schedule;
    @Autowired ApplicationEvents events;
    @Autowired Closing closing;
    @Autowired Clock clock;

    @AfterEach
    void nobodyActs() {
        coalition.actAsNobody();
    }

    @Test
    void coordinateAtAnotherMemberUntilRevoked() {
        var zela = coalition.member();
        var deputy = coalition.someone(zela, Role.DRAFTER);
        actAsCoordinator();

        var id = deputies.name(deputy.id(), zela, today(), today().plusDays(7));

        var actor = actors.find(deputy.id(), zela).orElseThrow();
        assertThat(actor.coordinator()).isTrue();
        assertThat(actor.roles()).containsExactly(Role.DRAFTER);
        assertThat(people.coordinating()).contains(deputy.id());
        deputies.revoke(id);
        assertThat(actors.find(deputy.id(), zela).orElseThrow().coordinator()).isFalse();
        assertThat(people.coordinating()).doesNotContain(deputy.id());
    }

    @Test
    void coordinateOnTheirDaysOnly() {
        var zela = coalition.member();
        var deputy = coalition.someone(zela, Role.DRAFTER);
        actAsCoordinator();

        deputies.name(deputy.id(), zela, today().plusDays(1), today().plusDays(7));

        assertThat(actors.find(deputy.id(), zela).orElseThrow().coordinator()).isFalse();
        assertThat(deputies.ahead()).hasSize(1);
    }

    @Test
    void endInOpenPagesTooWhenTheirLastDayIsOver() {
        assertThat(schedule.getScheduledTasks())
                .anySatisfy(each -> {
                    assertThat(each.getTask()).isInstanceOf(CronTask.class);
                    assertThat(each.toString()).contains("DayBreak.lookAgain");
                });

        dayBreak.lookAgain();

        assertThat(events.stream(AccessChanged.class)).hasSize(1);
    }

    @Test
    void nameNoDeputiesThemselves() {
        var zela = coalition.member();
        var deputy = coalition.someone(zela, Role.DRAFTER);
        actAsCoordinator();
        deputies.name(deputy.id(), zela, today(), today());

        coalition.actAs(deputy);

        assertThat(deputies.mayName()).isFalse();
        assertThatThrownBy(() -> deputies.name(deputy.id(), zela, today(), today().plusDays(99)))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    void handTheCoordinationToNobody() {
        var zela = coalition.member();
        coalition.someone(zela, Role.FOCAL_PERSON);
        actAsDeputy(zela);

        assertThatThrownBy(() -> register.handOver(zela)).isInstanceOf(NotPermittedException.class);
        assertThat(register.open(zela)).doesNotContain(RegisterAct.HAND_OVER);
    }

    @Test
    void haveNoHandOnThePeopleOfWhoeverNamedThem() {
        var relufa = coalition.coordinator();
        var coordinator = coalition.someone(relufa, Role.COORDINATOR);
        var zela = coalition.member();
        var amina = coalition.someone(zela, Role.DRAFTER);
        actAsDeputy(zela);

        assertThatThrownBy(() -> closing.close(coordinator.id()))
                .isInstanceOf(NotPermittedException.class);
        closing.close(amina.id());
        assertThat(actors.find(amina.id(), zela)).isEmpty();
    }

    @Test
    void areVoidOnceTheCoordinationIsHandedOver() {
        var zela = coalition.member();
        var deputy = coalition.someone(zela, Role.DRAFTER);
        actAsCoordinator();
        deputies.name(deputy.id(), zela, today(), today().plusDays(7));

        var ipis = coalition.member();
        coalition.someone(ipis, Role.FOCAL_PERSON);
        register.handOver(ipis);

        assertThat(actors.find(deputy.id(), zela).orElseThrow().coordinator()).isFalse();
    }

    @Test
    void coordinateForTheNextCoordinatorToo() {
        var zela = coalition.member();
        var deputy = coalition.someone(zela, Role.DRAFTER);
        actAsCoordinator();
        deputies.name(deputy.id(), zela, today(), today().plusDays(99));
        var ipis = coalition.member();
        var next = coalition.someone(ipis, Role.FOCAL_PERSON, Role.COORDINATOR);
        register.handOver(ipis);
        coalition.actAs(next);

        deputies.name(deputy.id(), zela, today(), today().plusDays(7));

        assertThat(actors.find(deputy.id(), zela).orElseThrow().coordinator()).isTrue();
    }

    @Test
    void belongToMembers() {
        var partner = coalition.organisation(Standing.PARTNER);
        var outside = coalition.someone(partner, Role.DRAFTER);
        var zela = coalition.member();
        actAsCoordinator();

        assertThatThrownBy(() -> deputies.name(outside.id(), partner, today(), today()))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> deputies.name(outside.id(), zela, today(), today()))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void haveDaysThatAreNotOver() {
        var zela = coalition.member();
        var deputy = coalition.someone(zela, Role.DRAFTER);
        actAsCoordinator();
        var yesterday = today().minusDays(1);

        assertThatThrownBy(() -> deputies.name(deputy.id(), zela, yesterday, yesterday))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> deputies.name(deputy.id(), zela, today(), yesterday))
                .isInstanceOf(RefusedException.class);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "COORDINATOR")
    void areNamedByNoOtherRole(Role role) {
        var relufa = coalition.coordinator();
        var amina = coalition.someone(relufa, role);
        coalition.actAs(amina);

        assertThatThrownBy(() -> deputies.name(amina.id(), relufa, today(), today()))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> deputies.ahead()).isInstanceOf(NotPermittedException.class);
    }

    private void actAsDeputy(OrganisationId organisation) {
        var deputy = coalition.someone(organisation, Role.DRAFTER);
        actAsCoordinator();
        deputies.name(deputy.id(), organisation, today(), today());
        coalition.actAs(deputy);
    }

    private void actAsCoordinator() {
        coalition.actAs(coalition.someone(coalition.coordinator(), Role.COORDINATOR));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
