package org.kpcsc.workspace.accounts.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kpcsc.workspace.accounts.AccountsTest;
import org.kpcsc.workspace.accounts.Coalition;
import org.kpcsc.workspace.accounts.SignInId;
import org.kpcsc.workspace.kernel.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@AccountsTest
@Transactional
class RunOutSignInsTests {

    @Autowired Coalition coalition;
    @Autowired RunOutSignIns runOut;
    @Autowired JdbcClient jdbc;

    @AfterEach
    void nobodyActs() {
        coalition.actAsNobody();
    }

    @Test
    void forgetsWhereSomebodyWasSignedInOnceThatHasRunOut() {
        var amina = coalition.someone(coalition.member(), Role.READER);
        var old = coalition.actAs(amina).signIn();
        var present = coalition.actAs(amina).signIn();
        jdbc.sql("update accounts.sign_in set expires_at = began_at where id = :id")
                .param("id", old.value())
                .update();

        runOut.forget();

        assertThat(kept(old, present)).containsExactly(present);
    }

    private List<SignInId> kept(SignInId... signIns) {
        return jdbc.sql("select id from accounts.sign_in where id in (:ids)")
                .param("ids", List.of(signIns).stream().map(SignInId::value).toList())
                .query((row, _) -> new SignInId(row.getObject("id", UUID.class)))
                .list();
    }
}
