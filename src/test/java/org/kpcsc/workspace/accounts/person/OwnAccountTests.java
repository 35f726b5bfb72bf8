package org.kpcsc.workspace.accounts.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kpcsc.workspace.accounts.AccountsTest;
import org.kpcsc.workspace.accounts.Coalition;
import org.kpcsc.workspace.accounts.SignIns;
import org.kpcsc.workspace.accounts.reset.Resets;
import org.kpcsc.workspace.kernel.RefusedException;
import org.kpcsc.workspace.kernel.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@AccountsTest
@Transactional
class OwnAccountTests {

    private static final String FRESH = "another quiet river";

    @Autowired Coalition coalition;
    @Autowired OwnAccount account;
    @Autowired Resets resets;
    @Autowired SignIns signIns;
    @Autowired JdbcClient jdbc;

    @AfterEach
    void nobodyActs() {
        coalition.actAsNobody();
    }

    @Test
    void endsEveryOtherSignInWithTheOldPassword() {
        var amina = coalition.someone(coalition.member(), Role.DRAFTER);
        var elsewhere = coalition.actAs(amina).signIn();
        var here = coalition.actAs(amina).signIn();

        account.changePassword(Coalition.PASSWORD, FRESH);

        assertThat(signIns.isLive(elsewhere)).isFalse();
        assertThat(signIns.isLive(here)).isTrue();
    }

    @Test
    void endsTheLinksThatWereMadeForTheOldPassword() {
        var amina = coalition.someone(coalition.member(), Role.DRAFTER);
        resets.ask(amina.userName());
        coalition.actAs(amina);

        account.changePassword(Coalition.PASSWORD, FRESH);

        assertThat(
                        jdbc.sql("select count(*) from accounts.reset_link where person = :person")
                                .param("person", amina.id().value())
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    @Test
    void keepsThePasswordOfWhoDoesNotKnowIt() {
        var amina = coalition.someone(coalition.member(), Role.DRAFTER);
        var elsewhere = coalition.actAs(amina).signIn();
        coalition.actAs(amina);

        assertThatThrownBy(() -> account.changePassword("wrong wrong wrong", FRESH))
                .isInstanceOf(RefusedException.class);
        assertThat(signIns.isLive(elsewhere)).isTrue();
    }
}
