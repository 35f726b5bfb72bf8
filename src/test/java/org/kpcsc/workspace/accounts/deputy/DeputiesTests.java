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
import org.kpcsc.workspace.kernel.NotPermittedException;
import org.kpcsc.workspace.kernel.RefusedException;
import org.kpcsc.workspace.kernel.Role;
import org.kpcsc.workspace.organisations.Register;
import org.kpcsc.workspace.organisations.Standing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@AccountsTest
@Transactional
class DeputiesTests {

    @Autowired Coalition coalition;
    @Autowired Deputies deputies;
    @Autowired Actors actors;
    @Autowired People people;
    @Autowired Register register;
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
    void areVoidOnceTheCoordinationIsHandedOver() {
        var zela = coalition.member();
        var deputy = coalition.someone(zela, Role.DRAFTER);
        actAsCoordinator();
        deputies.name(deputy.id(), zela, today(), today().plusDays(7));

        register.handOver(coalition.member());

        assertThat(actors.find(deputy.id(), zela).orElseThrow().coordinator()).isFalse();
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

    private void actAsCoordinator() {
        coalition.actAs(coalition.someone(coalition.coordinator(), Role.COORDINATOR));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
