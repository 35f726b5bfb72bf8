package org.kpcsc.workspace.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kpcsc.workspace.accounts.AccountsTest;
import org.kpcsc.workspace.accounts.Coalition;
import org.kpcsc.workspace.accounts.Coalition.Someone;
import org.kpcsc.workspace.accounts.PersonName;
import org.kpcsc.workspace.accounts.invitation.Invitations;
import org.kpcsc.workspace.accounts.invitation.Invitee;
import org.kpcsc.workspace.accounts.person.Closing;
import org.kpcsc.workspace.accounts.reset.PasswordByLink;
import org.kpcsc.workspace.accounts.reset.Resets;
import org.kpcsc.workspace.accounts.signin.Token;
import org.kpcsc.workspace.kernel.Language;
import org.kpcsc.workspace.kernel.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** An organisation learns at once what another did with the accounts of its people. */
@AccountsTest
@Transactional
class ActsOfOthersTests {

    @Autowired Coalition coalition;
    @Autowired Resets resets;
    @Autowired PasswordByLink passwords;
    @Autowired Closing closing;
    @Autowired Invitations invitations;
    @Autowired JdbcClient jdbc;

    @AfterEach
    void nobodyActs() {
        coalition.actAsNobody();
    }

    @Test
    void tellsOfALinkThatWasMadeAndOfItsUse() {
        var mcdf = coalition.member();
        var alone = coalition.someone(mcdf, Role.FOCAL_PERSON);
        var representative = coalition.someone(mcdf, Role.REPRESENTATIVE);
        var reader = coalition.someone(mcdf, Role.READER);
        actAsCoordinator();

        var link = new Token(resets.linkFor(alone.id()).path().replace("/reset/", ""));

        assertThat(told(alone)).containsExactly("notifications.others.reset-made");
        assertThat(told(representative)).containsExactly("notifications.others.reset-made");
        assertThat(told(reader)).isEmpty();
        assertThat(mails(representative)).containsExactly("WAITING");

        coalition.actAsNobody();
        passwords.choose(link, "another quiet river");

        assertThat(told(alone)).contains("notifications.others.reset-used");
        assertThat(told(representative)).contains("notifications.others.reset-used");
        assertThat(mails(representative)).containsExactly("WAITING", "WAITING");
    }

    @Test
    void tellsNothingOfWhatTheirOwnFocalPersonDid() {
        var mcdf = coalition.member();
        var focal = coalition.someone(mcdf, Role.FOCAL_PERSON);
        var reader = coalition.someone(mcdf, Role.READER);
        coalition.actAs(focal);

        var link = new Token(resets.linkFor(reader.id()).path().replace("/reset/", ""));
        coalition.actAsNobody();
        passwords.choose(link, "another quiet river");

        assertThat(told(reader)).isEmpty();
        assertThat(told(focal)).isEmpty();
    }

    @Test
    void tellsOfAnAccountThatWasClosedAndReopened() {
        var mcdf = coalition.member();
        var focal = coalition.someone(mcdf, Role.FOCAL_PERSON);
        var reader = coalition.someone(mcdf, Role.READER);
        actAsCoordinator();

        closing.close(reader.id());
        closing.reopen(reader.id());

        assertThat(told(focal))
                .containsExactlyInAnyOrder(
                        "notifications.others.account-closed",
                        "notifications.others.account-reopened");
    }

    @Test
    void tellsTheOneWhoseAccountWasClosedByMail() {
        var mcdf = coalition.member();
        var alone = coalition.someone(mcdf, Role.FOCAL_PERSON);
        actAsCoordinator();

        closing.close(alone.id());

        assertThat(told(alone)).containsExactly("notifications.others.account-closed");
        assertThat(mails(alone)).containsExactly("WAITING");
    }

    @Test
    void tellsOfAnInvitationWhereNobodyCouldInvite() {
        var mcdf = coalition.member();
        var representative = coalition.someone(mcdf, Role.REPRESENTATIVE);
        actAsCoordinator();

        invitations.invite(mcdf, new Invitee(new PersonName("First"), null, Language.EN, Set.of()));

        assertThat(told(representative))
                .containsExactly("notifications.others.first-person-invited");
    }

    private void actAsCoordinator() {
        coalition.actAs(coalition.someone(coalition.coordinator(), Role.COORDINATOR));
    }

    private List<String> told(Someone someone) {
        return jdbc.sql("select key from notifications.notice where person = :person")
                .param("person", someone.id().value())
                .query((row, _) -> row.getString(1))
                .list();
    }

    private List<String> mails(Someone someone) {
        return jdbc.sql("select kind from mail.outgoing where address = :address")
                .param("address", String.valueOf(someone.address()))
                .query((row, _) -> row.getString(1))
                .list();
    }
}
