package org.kpcsc.workspace.accounts.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a password costs in earnest; all other tests hash cheaply. */
class PasswordsTests {

    @Test
    void hashesWithMoreThanOwaspAsksFor() {
        var passwords = new Passwords(Passwords.Cost.USUAL);
        var hash = passwords.hash("diamonds");
        assertThat(hash).startsWith("$argon2id$v=19$m=32768,t=4,p=1$");
        assertThat(passwords.matches("diamonds", Optional.of(hash))).isTrue();
        assertThat(passwords.matches("diamond", Optional.of(hash))).isFalse();
        assertThat(passwords.matches("nobody", Optional.empty())).isFalse();
    }
}
