package org.kpcsc.workspace.accounts.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever guesses passwords.
 *
 * <p>Failures are counted for the account as seen from one address, for the account as a whole, and
 * for the address as a whole, whether the account exists or not. The second limit is far above the
 * first: who keeps failing from elsewhere shall not lock a drafter out before a deadline. The
 * address's limit leaves room for a delegation behind one hotel's router. Counted in memory only: a
 * restart forgets, and no record holds a network address.
 */
@Component
class Throttle {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int ACCOUNT_FROM_ADDRESS = 10;
    private static final int ACCOUNT = 100;
    private static final int ADDRESS = 50;
    private static final int REMEMBERED = 50_000;

    private final Clock clock;
    private final Map<Object, Failures> failures =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Object, Failures> eldest) {
                    return size() > REMEMBERED;
                }
            };

    Throttle(Clock clock) {
        this.clock = clock;
    }

    private record Account(String name) {}

    private record Address(String address) {}

    private record AccountFromAddress(String name, String address) {}

    private record Failures(int count, Instant first) {

        Failures less() {
            return new Failures(Math.max(0, count - 1), first);
        }
    }

    /**
     * Counts an attempt as failed until it has succeeded, so that many at once get no further.
     *
     * @return how long to wait before the next one; empty where this one may be made
     */
    synchronized Optional<Duration> attempt(String name, String address) {
        var source = network(address);
        var delay =
                left(new AccountFromAddress(name, source), ACCOUNT_FROM_ADDRESS)
                        .or(() -> left(new Account(name), ACCOUNT))
                        .or(() -> left(new Address(source), ADDRESS));
        if (delay.isEmpty()) {
            count(new AccountFromAddress(name, source));
            count(new Account(name));
            count(new Address(source));
        }
        return delay;
    }

    /** Forgives what was typed wrongly from there before, and takes this attempt off the rest. */
    synchronized void succeeded(String name, String address) {
        var source = network(address);
        failures.remove(new AccountFromAddress(name, source));
        failures.computeIfPresent(new Account(name), (_, counted) -> counted.less());
        failures.computeIfPresent(new Address(source), (_, counted) -> counted.less());
    }

    private Optional<Duration> left(Object key, int limit) {
        return Optional.ofNullable(failures.get(key))
                .filter(counted -> counted.count() >= limit)
                .map(counted -> Duration.between(clock.instant(), counted.first().plus(WINDOW)))
                .filter(Duration::isPositive);
    }

    private void count(Object key) {
        var now = clock.instant();
        failures.merge(
                key,
                new Failures(1, now),
                (before, one) ->
                        before.first().plus(WINDOW).isAfter(now)
                                ? new Failures(before.count() + 1, before.first())
                                : one);
    }

    /** Of an IPv6 address the first 64 bits: the rest is the user's own to choose. */
    private static String network(String address) {
        var groups = address.split(":", -1);
        return groups.length < 5
                ? address
                : String.join(":", groups[0], groups[1], groups[2], groups[3]);
    }
}
