package org.kpcsc.workspace.accounts.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kpcsc.workspace.accounts.AccountsTest;
import org.kpcsc.workspace.accounts.Actors;
import org.kpcsc.workspace.accounts.Coalition;
import org.kpcsc.workspace.accounts.People;
import org.kpcsc.workspace.kernel.NotFoundException;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;
import org.kpcsc.workspace.kernel.Role;
import org.kpcsc.workspace.organisations.Standing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@AccountsTest
@Transactional
class ActorsTests {

    @Autowired Coalition coalition;
    @Autowired Actors actors;
    @Autowired People people;

    @Test
    void giveTheRolesOfTheOrganisationActedForAlone() {
        var zela = coalition.member();
        var ipis = coalition.member();
        var amina =
                coalition.someone(
                        Map.of(
                                zela, Set.of(Role.DRAFTER),
                                ipis, Set.of(Role.READER, Role.VERIFIER)));

        assertThat(actors.find(amina.id(), zela).orElseThrow().roles())
                .containsExactly(Role.DRAFTER);
        assertThat(actors.find(amina.id(), ipis).orElseThrow().roles())
                .containsExactlyInAnyOrder(Role.READER, Role.VERIFIER);
    }

    @Test
    void knowNobodyWhoDoesNotBelongThere() {
        var amina = coalition.someone(coalition.member(), Role.DRAFTER);

        assertThat(actors.find(amina.id(), coalition.member())).isEmpty();
        assertThat(actors.find(amina.id(), OrganisationId.create())).isEmpty();
        assertThat(actors.find(PersonId.create(), coalition.member())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Standing.class)
    void letAStandingDecideWhetherRolesHold(Standing standing) {
        var organisation = coalition.organisation(standing);
        var amina = coalition.someone(organisation, Role.REPRESENTATIVE);

        var actor = actors.find(amina.id(), organisation).orElseThrow();

        var mayAct = EnumSet.of(Standing.MEMBER, Standing.PARTNER, Standing.APPLICANT);
        assertThat(actor.has(Role.REPRESENTATIVE)).isEqualTo(mayAct.contains(standing));
        assertThat(actor.member()).isEqualTo(standing == Standing.MEMBER);
        assertThat(actor.coordinator()).isFalse();
    }

    @Test
    void letTheRoleOfCoordinatorSleepWhereNoTermRuns() {
        var relufa = coalition.coordinator();
        var zela = coalition.member();
        var here = coalition.someone(relufa, Role.COORDINATOR);
        var there = coalition.someone(zela, Role.COORDINATOR, Role.READER);

        assertThat(actors.find(here.id(), relufa).orElseThrow().coordinator()).isTrue();
        var asleep = actors.find(there.id(), zela).orElseThrow();
        assertThat(asleep.coordinator()).isFalse();
        assertThat(asleep.roles()).containsExactly(Role.READER);
        assertThat(people.coordinating()).contains(here.id()).doesNotContain(there.id());
    }

    @Test
    void tellOthersWhoSomebodyIs() {
        var zela = coalition.member();
        var amina = coalition.someone(zela, Role.DRAFTER);

        assertThat(people.name(amina.id()).value()).startsWith("Person ");
        assertThat(people.names(Set.of(amina.id(), PersonId.create()))).hasSize(1);
        assertThat(people.names(Set.of())).isEmpty();
        assertThat(people.holding(Role.DRAFTER, zela)).containsExactly(amina.id());
        assertThat(people.holding(Role.READER, zela)).isEmpty();
        assertThat(people.addressOf(amina.id())).contains(amina.address());
        assertThatThrownBy(() -> people.name(PersonId.create()))
                .isInstanceOf(NotFoundException.class);
    }
}
