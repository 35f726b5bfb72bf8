package org.kpcsc.workspace.accounts.reset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kpcsc.workspace.accounts.AccountsTest;
import org.kpcsc.workspace.accounts.Coalition;
import org.kpcsc.workspace.accounts.Coalition.Someone;
import org.kpcsc.workspace.accounts.OneUseLink;
import org.kpcsc.workspace.accounts.ResetLinkMade;
import org.kpcsc.workspace.accounts.ResetLinkUsed;
import org.kpcsc.workspace.accounts.SignIns;
import org.kpcsc.workspace.accounts.person.Closing;
import org.kpcsc.workspace.accounts.person.Roles;
import org.kpcsc.workspace.accounts.signin.SigningIn;
import org.kpcsc.workspace.accounts.signin.Token;
import org.kpcsc.workspace.kernel.NotFoundException;
import org.kpcsc.workspace.kernel.NotPermittedException;
import org.kpcsc.workspace.kernel.RefusedException;
import org.kpcsc.workspace.kernel.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

@AccountsTest
@RecordApplicationEvents
@Transactional
class ResetsTests {

    private static final String FRESH = "another quiet river";

    @Autowired Coalition coalition;
    @Autowired Resets resets;
    @Autowired PasswordByLink passwords;
    @Autowired Roles roles;
    @Autowired Closing closing;
    @Autowired ApplicationEvents events;
    @Autowired SignIns signIns;
    @Autowired SigningIn signingIn;
    @Autowired JdbcClient jdbc;

    @AfterEach
    void nobodyActs() {
        coalition.actAsNobody();
    }

    @Test
    void mailALinkThatWorksOnceAndEndsEverySignIn() {
        var amina = coalition.someone(coalition.member(), Role.DRAFTER);
        var signIn = coalition.actAs(amina).signIn();
        coalition.actAsNobody();

        resets.ask(String.valueOf(amina.address()));
        var token = new Token(paths(amina).getFirst().replace("/reset/", ""));
        passwords.choose(token, FRESH);

        assertThat(signIns.isLive(signIn)).isFalse();
        assertThat(signingIn.attempt(amina.userName(), FRESH, "192.0.2.7", "Test"))
                .isInstanceOf(SigningIn.Begun.class);
        assertThat(signingIn.attempt(amina.userName(), Coalition.PASSWORD, "192.0.2.7", "Test"))
                .isInstanceOf(SigningIn.Wrong.class);
        assertThatThrownBy(() -> passwords.choose(token, FRESH))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void fillNobodysMailbox() {
        var amina = coalition.someone(coalition.member(), Role.DRAFTER);

        for (int i = 0; i < 10; i++) {
            resets.ask(amina.userName());
        }
        resets.ask("nobody.of.that.name");

        assertThat(paths(amina)).hasSize(3);
    }

    @Test
    void areHandedOverByAFocalPersonOfTheSameOrganisation() {
        var zela = coalition.member();
        var amina = coalition.someone(zela, Role.DRAFTER);
        coalition.actAs(coalition.someone(zela, Role.FOCAL_PERSON));

        var link = resets.linkFor(amina.id());

        assertThat(passwords.find(token(link)))
                .hasValueSatisfying(name -> assertThat(name.value()).isEqualTo(amina.userName()));
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "FOCAL_PERSON")
    void areHandedOverByNoOtherRole(Role role) {
        var zela = coalition.member();
        var amina = coalition.someone(zela, Role.DRAFTER);
        coalition.someone(coalition.coordinator(), Role.COORDINATOR);
        coalition.actAs(coalition.someone(zela, role));

        assertThatThrownBy(() -> resets.linkFor(amina.id()))
                .isInstanceOfAny(NotFoundException.class, NotPermittedException.class);
    }

    @Test
    void areNotHandedOverToStrangers() {
        var amina = coalition.someone(coalition.member(), Role.DRAFTER);
        coalition.actAs(coalition.someone(coalition.member(), Role.FOCAL_PERSON));

        assertThatThrownBy(() -> resets.linkFor(amina.id())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void openNoWayIntoAnotherOrganisation() {
        var zela = coalition.member();
        var ipis = coalition.member();
        var both =
                coalition.someone(
                        Map.of(zela, Set.of(Role.READER), ipis, Set.of(Role.REPRESENTATIVE)));
        coalition.actAs(coalition.someone(zela, Role.FOCAL_PERSON));

        assertThatThrownBy(() -> resets.linkFor(both.id())).isInstanceOf(RefusedException.class);
        assertThat(resets.helpedByMeAt(zela)).isEmpty();
    }

    @Test
    void areNotHandedToOneself() {
        var zela = coalition.member();
        var focal = coalition.someone(zela, Role.FOCAL_PERSON);
        coalition.actAs(focal);

        assertThatThrownBy(() -> resets.linkFor(focal.id())).isInstanceOf(RefusedException.class);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "FOCAL_PERSON")
    void areHandedOverByTheCoordinatorToNobodyWhoHasAFocalPerson(Role role) {
        var zela = coalition.member();
        coalition.someone(zela, Role.FOCAL_PERSON);
        var amina = coalition.someone(zela, role);
        actAsCoordinator();

        assertThatThrownBy(() -> resets.linkFor(amina.id())).isInstanceOf(RefusedException.class);
        assertThat(resets.helpedByMeAt(zela)).doesNotContain(amina.id());
    }

    @Test
    void areHandedOverByTheCoordinatorToAFocalPersonWhoHasNoOther() {
        var zela = coalition.member();
        var amina = coalition.someone(zela, Role.FOCAL_PERSON);
        var bruno = coalition.someone(zela, Role.FOCAL_PERSON);
        actAsCoordinator();
        assertThatThrownBy(() -> resets.linkFor(amina.id())).isInstanceOf(RefusedException.class);

        closing.close(bruno.id());

        assertThat(resets.helpedByMeAt(zela)).containsExactly(amina.id());
        var link = token(resets.linkFor(amina.id()));
        closing.reopen(bruno.id());
        assertThat(passwords.find(link)).isEmpty();
    }

    @Test
    void endWithTheRightOfWhoeverGaveThem() {
        var zela = coalition.member();
        var amina = coalition.someone(zela, Role.DRAFTER);
        var giver = coalition.someone(zela, Role.FOCAL_PERSON);
        var other = coalition.someone(zela, Role.FOCAL_PERSON);
        coalition.actAs(giver);
        var link = token(resets.linkFor(amina.id()));
        assertThat(passwords.find(link)).isPresent();

        coalition.actAs(other);
        roles.set(giver.id(), zela, Set.of(Role.DRAFTER));

        assertThat(passwords.find(link)).isEmpty();
        assertThatThrownBy(() -> passwords.choose(link, FRESH))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void endWhereTheAccountIsClosed() {
        var zela = coalition.member();
        var amina = coalition.someone(zela, Role.DRAFTER);
        coalition.actAs(coalition.someone(zela, Role.FOCAL_PERSON));
        var link = token(resets.linkFor(amina.id()));
        resets.ask(amina.userName());
        var asked = new Token(paths(amina).getFirst().replace("/reset/", ""));
        actAsCoordinator();
        closing.close(amina.id());
        closing.reopen(amina.id());

        assertThat(passwords.find(link)).isEmpty();
        assertThat(passwords.find(asked)).isEmpty();
    }

    @Test
    void areOnTheRecordOfEveryOrganisationWithWhoseTheyWere() {
        var mcdf = coalition.member();
        var alone = coalition.someone(mcdf, Role.FOCAL_PERSON);
        actAsCoordinator();
        var link = token(resets.linkFor(alone.id()));
        coalition.actAsNobody();
        passwords.choose(link, FRESH);

        var relufa = coalition.coordinator();
        assertThat(events.stream(ResetLinkMade.class))
                .containsExactly(new ResetLinkMade(alone.id(), Set.of(mcdf), relufa));
        assertThat(events.stream(ResetLinkUsed.class))
                .containsExactly(new ResetLinkUsed(alone.id(), Set.of(mcdf), Optional.of(relufa)));
    }

    @Test
    void helpWhoBelongsNowhereAnyMore() {
        var zela = coalition.member();
        var amina = coalition.someone(zela, Role.DRAFTER);
        coalition.actAs(coalition.someone(zela, Role.FOCAL_PERSON));
        roles.set(amina.id(), zela, Set.of());
        coalition.actAsNobody();
        resets.ask(amina.userName());

        passwords.choose(new Token(paths(amina).getFirst().replace("/reset/", "")), FRESH);

        assertThat(signingIn.prove(amina.userName(), FRESH, "192.0.2.7"))
                .isInstanceOf(SigningIn.Proven.class);
    }

    private void actAsCoordinator() {
        coalition.actAs(coalition.someone(coalition.coordinator(), Role.COORDINATOR));
    }

    private List<String> paths(Someone someone) {
        return jdbc.sql("select path from mail.outgoing where address = :address")
                .param("address", String.valueOf(someone.address()))
                .query((row, _) -> row.getString(1))
                .list();
    }

    private static Token token(OneUseLink link) {
        return new Token(link.path().replace("/reset/", ""));
    }
}
