package org.kpcsc.workspace.accounts.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A secret of 256 random bits that stands in a link or a cookie.
 *
 * <p>Only its SHA-256 is stored: a plain hash is enough for what nobody can guess, and who reads
 * the table can use nothing of it.
 */
public record Token(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();

    public static Token create() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Hides the secret from logs. */
    @Override
    public String toString() {
        return "Token";
    }
}
