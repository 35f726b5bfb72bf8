package org.kpcsc.workspace.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kpcsc.workspace.accounts.Coalition.Someone;
import org.kpcsc.workspace.accounts.invitation.Acceptance;
import org.kpcsc.workspace.accounts.invitation.Invitations;
import org.kpcsc.workspace.accounts.invitation.Invitee;
import org.kpcsc.workspace.accounts.person.Closing;
import org.kpcsc.workspace.accounts.person.Roles;
import org.kpcsc.workspace.accounts.reset.PasswordByLink;
import org.kpcsc.workspace.accounts.reset.Resets;
import org.kpcsc.workspace.accounts.signin.Token;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.kernel.NotPermittedException;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.RefusedException;
import org.kpcsc.workspace.kernel.Role;
import org.kpcsc.workspace.testing.Meeting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Two people act in the same moment, where only one of them may have their way. */
@AccountsTest
@Import(Meeting.class)
class AtOnceTests {

    @Autowired Coalition coalition;
    @Autowired Meeting meeting;
    @Autowired Roles roles;
    @Autowired Closing closing;
    @Autowired People people;
    @Autowired Actors actors;
    @Autowired Invitations invitations;
    @Autowired Acceptance acceptance;
    @Autowired Resets resets;
    @Autowired PasswordByLink passwords;

    @AfterEach
    void nobodyActs() {
        coalition.actAsNobody();
    }

    @Test
    void oneOfTwoFocalPersonsRemains() throws Exception {
        var zela = coalition.member();
        var amina = coalition.someone(zela, Role.FOCAL_PERSON, Role.DRAFTER);
        var bruno = coalition.someone(zela, Role.FOCAL_PERSON, Role.DRAFTER);

        var second = meeting.of(() -> demote(amina, bruno, zela), () -> demote(bruno, amina, zela));

        assertThat(second).get().isInstanceOf(NotPermittedException.class);
        assertThat(people.holding(Role.FOCAL_PERSON, zela)).containsExactly(amina.id());
    }

    @Test
    void oneOfTwoCoordinatorsRemains() throws Exception {
        var relufa = coalition.coordinator();
        var amina = coalition.someone(relufa, Role.COORDINATOR);
        var bruno = coalition.someone(relufa, Role.COORDINATOR);

        var second = meeting.of(() -> close(amina, bruno), () -> close(bruno, amina));

        assertThat(second).get().isInstanceOf(NotPermittedException.class);
        assertThat(actors.find(amina.id(), relufa)).isPresent();
    }

    @Test
    void anInvitationIsTakenOnce() throws Exception {
        var zela = coalition.member();
        var link = invitationTo(zela);

        var second =
                meeting.of(
                        () -> acceptance.asNewcomer(link, name(), PASSWORD, Language.EN),
                        () -> acceptance.asNewcomer(link, name(), PASSWORD, Language.EN));

        assertThat(second).get().isInstanceOf(RefusedException.class);
        assertThat(people.holding(Role.DRAFTER, zela)).hasSize(1);
    }

    @Test
    void aUserNameIsGivenOnce() throws Exception {
        var zela = coalition.member();
        var one = invitationTo(zela);
        var other = invitationTo(zela);
        var name = name();

        var second =
                meeting.of(
                        () -> acceptance.asNewcomer(one, name, PASSWORD, Language.EN),
                        () -> acceptance.asNewcomer(other, name, PASSWORD, Language.EN));

        assertThat(second).get().isInstanceOf(RefusedException.class);
        assertThat(people.holding(Role.DRAFTER, zela)).hasSize(1);
    }

    @Test
    void aLinkForANewPasswordIsUsedOnce() throws Exception {
        var zela = coalition.member();
        var amina = coalition.someone(zela, Role.DRAFTER);
        coalition.actAs(coalition.someone(zela, Role.FOCAL_PERSON));
        var link = new Token(resets.linkFor(amina.id()).path().replace("/reset/", ""));
        coalition.actAsNobody();

        var second =
                meeting.of(
                        () -> passwords.choose(link, "another quiet river"),
                        () -> passwords.choose(link, "a river of somebody else"));

        assertThat(second).get().isInstanceOf(RefusedException.class);
    }

    private static final String PASSWORD = Coalition.PASSWORD;

    private void demote(Someone by, Someone whom, OrganisationId at) {
        coalition.actAs(by);
        roles.set(whom.id(), at, Set.of(Role.DRAFTER));
        coalition.actAsNobody();
    }

    private void close(Someone by, Someone whom) {
        coalition.actAs(by);
        closing.close(whom.id());
        coalition.actAsNobody();
    }

    private Token invitationTo(OrganisationId organisation) {
        coalition.actAs(coalition.someone(organisation, Role.FOCAL_PERSON));
        var invitee =
                new Invitee(new PersonName("New Person"), null, Language.EN, Set.of(Role.DRAFTER));
        var link = invitations.invite(organisation, invitee);
        coalition.actAsNobody();
        return new Token(link.path().replace("/invitation/", ""));
    }

    private static UserName name() {
        return new UserName("newcomer-" + UUID.randomUUID());
    }
}
