package org.kpcsc.workspace.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserNameTests {

    @Test
    void comparesWhatLooksTheSameAsTheSame() {
        assertThat(new UserName(" Amélie.Dupont ")).isEqualTo(new UserName("ame\u0301lie.dupont"));
        assertThat(new UserName("Drafter@ZELA.example").value()).isEqualTo("drafter@zela.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ab", "with space", "new\nline", "<script>"})
    void refusesWhatCannotBeTyped(String text) {
        assertThatThrownBy(() -> new UserName(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsNoMoreOfWhatWasTypedThanANameCanHave() {
        assertThat(UserName.normalised("x".repeat(1_000_000)).length()).isLessThan(1_000);
    }
}
