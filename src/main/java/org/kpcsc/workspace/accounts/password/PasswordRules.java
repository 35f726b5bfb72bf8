package org.kpcsc.workspace.accounts.password;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.kpcsc.workspace.accounts.UserName;
import org.kpcsc.workspace.kernel.RefusedException;
import org.springframework.core.io.ClassPathResource;

/**
 * What a new password must be: long, and not what everybody tries first.
 *
 * <p>No digits or signs are asked for (NIST SP 800-63B, 3.1.1.2): length is what helps.
 */
public final class PasswordRules {

    public static final int SHORTEST = 10;
    public static final int LONGEST = 200;

    private static final Set<String> COMMON = common();

    private PasswordRules() {}

    /** Throws {@link RefusedException} naming what is wrong. */
    public static void check(String password, UserName userName) {
        var length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            throw new RefusedException("accounts.refused.password-short", SHORTEST);
        }
        if (length > LONGEST) {
            throw new RefusedException("accounts.refused.password-long", LONGEST);
        }
        var plain = password.toLowerCase(Locale.ROOT);
        if (COMMON.contains(plain)
                || plain.chars().distinct().count() < 4
                || plain.equals(userName.value())
                || plain.equals(userName.value().replaceFirst("@.*", ""))) {
            throw new RefusedException("accounts.refused.password-common");
        }
    }

    private static Set<String> common() {
        try {
            return new ClassPathResource("accounts/common-passwords.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new IllegalStateException("part of the application is missing", e);
        }
    }
}
