package org.kpcsc.workspace.accounts.password;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.kpcsc.workspace.kernel.RefusedException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes passwords with Argon2id.
 *
 * <p>As many run at once as there are processors, so that a flood of attempts takes neither all
 * memory nor all time.
 */
@Component
public class Passwords {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int PATIENCE_SECONDS = 10;

    private final PasswordEncoder encoder;
    private final Semaphore room = new Semaphore(Runtime.getRuntime().availableProcessors());
    private final String nobodys;

    /** What one hash costs whoever makes it, and whoever guesses. */
    public record Cost(int memoryKib, int passes) {

        /**
         * 32 MiB and four passes: about 100 ms on a small server (Bouncy Castle, 2 cores), above
         * OWASP's minimum of 19 MiB and two passes.
         */
        public static final Cost USUAL = new Cost(32 * 1024, 4);
    }

    /** Tests, which hash by the hundred, have a cost of their own. */
    @Autowired
    Passwords(ObjectProvider<Cost> cost) {
        this(cost.getIfAvailable(() -> Cost.USUAL));
    }

    Passwords(Cost cost) {
        encoder =
                new Argon2PasswordEncoder(
                        SALT_BYTES, HASH_BYTES, LANES, cost.memoryKib(), cost.passes());
        nobodys = String.valueOf(encoder.encode("nobody"));
    }

    /** The hash to keep; throws {@link RefusedException} where too many ask at once. */
    public String hash(String password) {
        return inTurn(() -> String.valueOf(encoder.encode(password)));
    }

    /**
     * Whether the password is the one behind the hash; does the same work where there is none.
     *
     * <p>Throws {@link RefusedException} where too many ask at once.
     */
    public boolean matches(String password, Optional<String> hash) {
        var right = inTurn(() -> encoder.matches(cut(password), hash.orElse(nobodys)));
        return right && hash.isPresent();
    }

    /** Nobody has a longer one, and hashing a book would take its time. */
    private static String cut(String password) {
        return password.substring(0, Math.min(password.length(), PasswordRules.LONGEST + 1));
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!room.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new RefusedException("accounts.refused.busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RefusedException("accounts.refused.busy");
        }
        try {
            return work.get();
        } finally {
            room.release();
        }
    }
}
