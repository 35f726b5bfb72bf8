package org.kpcsc.workspace.accounts.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kpcsc.workspace.accounts.AccountsTest;
import org.kpcsc.workspace.accounts.Coalition;
import org.kpcsc.workspace.accounts.OneUseLink;
import org.kpcsc.workspace.accounts.People;
import org.kpcsc.workspace.accounts.PersonName;
import org.kpcsc.workspace.accounts.UserName;
import org.kpcsc.workspace.accounts.signin.Token;
import org.kpcsc.workspace.kernel.EmailAddress;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.kernel.NotFoundException;
import org.kpcsc.workspace.kernel.NotPermittedException;
import org.kpcsc.workspace.kernel.RefusedException;
import org.kpcsc.workspace.kernel.Role;
import org.kpcsc.workspace.organisations.Standing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@AccountsTest
@Transactional
class InvitationsTests {

    @Autowired Coalition coalition;
    @Autowired Invitations invitations;
    @Autowired Acceptance acceptance;
    @Autowired People people;
    @Autowired JdbcClient jdbc;
    @Autowired EntityManager entities;

    @AfterEach
    void nobodyActs() {
        coalition.actAsNobody();
    }

    @Test
    void bringANewcomerIn() {
        var zela = coalition.member();
        coalition.actAs(coalition.someone(zela, Role.FOCAL_PERSON));
        var link = invitations.invite(zela, invitee(null, Role.DRAFTER));
        coalition.actAsNobody();

        acceptance.asNewcomer(
                token(link), new UserName("newcomer.one"), Coalition.PASSWORD, Language.PT);

        var newcomer = people.holding(Role.DRAFTER, zela).getFirst();
        assertThat(people.languageOf(newcomer)).isEqualTo(Language.PT);
        assertThat(link.mailed()).isFalse();
        assertThatThrownBy(() ->
                        acceptance.asNewcomer(
                                token(link),
                                new UserName("newcomer.two"),
                                Coalition.PASSWORD,
                                Language.PT))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void sayThatTheirTimeIsOver() {
        var zela = coalition.member();
        coalition.actAs(coalition.someone(zela, Role.FOCAL_PERSON));
        var link = invitations.invite(zela, invitee(null, Role.DRAFTER));
        assertThat(invitations.openAt(zela)).noneMatch(OpenInvitation::expired);

        jdbc.sql("update accounts.invitation set expires_at = now() where organisation = :zela")
                .param("zela", zela.value())
                .update();
        entities.clear();

        assertThat(invitations.openAt(zela)).singleElement().matches(OpenInvitation::expired);
        assertThat(acceptance.find(token(link))).isEmpty();
    }

    @Test
    void areMailedWhereThereIsAnAddress() {
        var zela = coalition.member();
        coalition.actAs(coalition.someone(zela, Role.FOCAL_PERSON));

        var link =
                invitations.invite(
                        zela, invitee(new EmailAddress("new.person@example.org"), Role.DRAFTER));

        assertThat(link.mailed()).isTrue();
        assertThat(
                        jdbc.sql("select path from mail.outgoing where address = :address")
                                .param("address", "new.person@example.org")
                                .query(String.class)
                                .single())
                .isEqualTo(link.path());
    }

    @Test
    void keepOnlyTheHashOfTheirLink() {
        var zela = coalition.member();
        coalition.actAs(coalition.someone(zela, Role.FOCAL_PERSON));
        var link = invitations.invite(zela, invitee(null, Role.DRAFTER));

        assertThat(
                        jdbc.sql(
                                        "select token_hash from accounts.invitation where organisation = :id")
                                .param("id", zela.value())
                                .query((row, _) -> row.getBytes(1))
                                .single())
                .isEqualTo(token(link).hash())
                .hasSize(32);
        assertThat(link.toString()).doesNotContain(token(link).value());
    }

    @Test
    void addRolesToAnAccountThatThereIs() {
        var zela = coalition.member();
        var bruno = coalition.someone(coalition.member(), Role.READER);
        coalition.actAs(coalition.someone(zela, Role.FOCAL_PERSON));
        var link = invitations.invite(zela, invitee(null, Role.VERIFIER));

        acceptance.as(token(link), bruno.id());

        assertThat(people.holding(Role.VERIFIER, zela)).containsExactly(bruno.id());
    }

    @Test
    void endWithTheRightOfWhoInvited() {
        var zela = coalition.member();
        var focal = coalition.someone(zela, Role.FOCAL_PERSON, Role.DRAFTER);
        coalition.actAs(focal);
        var link = invitations.invite(zela, invitee(null, Role.FOCAL_PERSON));
        coalition.actAsNobody();
        assertThat(acceptance.find(token(link))).isPresent();

        jdbc.sql("delete from accounts.held_role where person = :id and role = 'FOCAL_PERSON'")
                .param("id", focal.id().value())
                .update();

        assertThat(acceptance.find(token(link))).isEmpty();
        assertThatThrownBy(() -> acceptance.as(token(link), focal.id()))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void replaceTheirLinkWhenRenewedAndEndWhenWithdrawn() {
        var zela = coalition.member();
        coalition.actAs(coalition.someone(zela, Role.FOCAL_PERSON));
        var first = invitations.invite(zela, invitee(null, Role.DRAFTER));
        var id = invitations.openAt(zela).getFirst().id();

        var second = invitations.renew(id);
        assertThat(acceptance.find(token(first))).isEmpty();
        assertThat(acceptance.find(token(second))).isPresent();

        invitations.withdraw(id);
        assertThat(acceptance.find(token(second))).isEmpty();
        assertThat(invitations.openAt(zela)).isEmpty();
    }

    @Test
    void giveTheFirstPersonEveryRole() {
        var zela = coalition.member();
        coalition.actAs(coalition.someone(coalition.coordinator(), Role.COORDINATOR));
        var link = invitations.invite(zela, invitee(null));

        acceptance.asNewcomer(
                token(link), new UserName("first.person"), Coalition.PASSWORD, Language.EN);

        for (var role : Role.values()) {
            assertThat(people.holding(role, zela)).as(role.name()).hasSize(1);
        }
        assertThat(invitations.mayInviteTo(zela)).isFalse();
        assertThatThrownBy(() -> invitations.invite(zela, invitee(null)))
                .isInstanceOf(NotPermittedException.class);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "FOCAL_PERSON")
    void areMadeByNoOtherRole(Role role) {
        var zela = coalition.member();
        coalition.someone(zela, Role.FOCAL_PERSON);
        coalition.actAs(coalition.someone(zela, role));

        assertThatThrownBy(() -> invitations.invite(zela, invitee(null, Role.READER)))
                .isInstanceOf(NotPermittedException.class);
        assertThat(invitations.openAt(zela)).isEmpty();
    }

    @Test
    void areMadeForNoOtherOrganisation() {
        var zela = coalition.member();
        var ipis = coalition.member();
        coalition.actAs(coalition.someone(zela, Role.FOCAL_PERSON));
        invitations.invite(zela, invitee(null, Role.DRAFTER));
        var id = invitations.openAt(zela).getFirst().id();
        coalition.actAs(coalition.someone(ipis, Role.FOCAL_PERSON));

        assertThatThrownBy(() -> invitations.invite(zela, invitee(null, Role.READER)))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> invitations.renew(id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> invitations.withdraw(id)).isInstanceOf(NotFoundException.class);
        assertThat(invitations.openAt(zela)).isEmpty();
    }

    @Test
    void giveNoCoordination() {
        coalition.coordinator();
        var zela = coalition.member();
        coalition.actAs(coalition.someone(zela, Role.FOCAL_PERSON));

        assertThatThrownBy(() -> invitations.invite(zela, invitee(null, Role.COORDINATOR)))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    void areNotMadeForASuspendedOrganisation() {
        var suspended = coalition.organisation(Standing.SUSPENDED);
        coalition.actAs(coalition.someone(suspended, Role.FOCAL_PERSON));

        assertThatThrownBy(() -> invitations.invite(suspended, invitee(null, Role.READER)))
                .isInstanceOf(NotPermittedException.class);
    }

    private static Invitee invitee(@Nullable EmailAddress address, Role... roles) {
        return new Invitee(new PersonName("New Person"), address, Language.EN, Set.of(roles));
    }

    private static Token token(OneUseLink link) {
        return new Token(link.path().replace("/invitation/", ""));
    }
}
