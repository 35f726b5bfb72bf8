package org.kpcsc.workspace.accounts.password;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kpcsc.workspace.accounts.UserName;
import org.kpcsc.workspace.kernel.RefusedException;

class PasswordRulesTests {

    private static final UserName NAME = new UserName("drafter@zela.example");

    @ParameterizedTest
    @ValueSource(strings = {"demo-coalition", "three quiet rivers", "três rios calmos"})
    void takesLongOnes(String password) {
        assertThatCode(() -> PasswordRules.check(password, NAME)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "short",
                "123456789",
                "password123",
                "MotDePasse123",
                "aaaaaaaaaaaa",
                "drafter@zela.example"
            })
    void refusesShortAndGuessableOnes(String password) {
        assertThatThrownBy(() -> PasswordRules.check(password, NAME))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void refusesBooks() {
        assertThatThrownBy(() -> PasswordRules.check("abcdef".repeat(50), NAME))
                .isInstanceOf(RefusedException.class);
    }
}
