package org.kpcsc.workspace.accounts.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.kpcsc.workspace.testing.MovableClock;

class ThrottleTests {

    private final MovableClock clock = new MovableClock();
    private final Throttle throttle = new Throttle(clock);

    @Test
    void refusesAfterTenFailuresFromOneAddress() {
        fail("amina", "192.0.2.1", 10);

        assertThat(throttle.attempt("amina", "192.0.2.1")).isPresent();
        assertThat(throttle.attempt("amina", "192.0.2.2")).isEmpty();
    }

    @Test
    void letsInAgainAfterAQuarterOfAnHour() {
        fail("amina", "192.0.2.1", 10);
        clock.advance(Duration.ofMinutes(15));

        assertThat(throttle.attempt("amina", "192.0.2.1")).isEmpty();
    }

    @Test
    void refusesAnAddressThatTriesManyAccounts() {
        for (int i = 0; i < 50; i++) {
            assertThat(throttle.attempt("person" + i, "192.0.2.1")).isEmpty();
        }

        assertThat(throttle.attempt("another", "192.0.2.1")).isPresent();
    }

    @Test
    void refusesAnAccountThatManyAddressesTry() {
        for (int i = 0; i < 100; i++) {
            assertThat(throttle.attempt("amina", "192.0.2." + i)).isEmpty();
        }

        assertThat(throttle.attempt("amina", "198.51.100.1")).isPresent();
    }

    @Test
    void countsAddressesOfOneIpv6NetworkTogether() {
        for (int i = 0; i < 10; i++) {
            assertThat(throttle.attempt("amina", "2001:db8:1:2:0:0:0:" + i)).isEmpty();
        }

        assertThat(throttle.attempt("amina", "2001:db8:1:2:9:9:9:9")).isPresent();
    }

    @Test
    void forgivesWhatWasTypedWronglyBefore() {
        fail("amina", "192.0.2.1", 9);
        assertThat(throttle.attempt("amina", "192.0.2.1")).isEmpty();
        throttle.succeeded("amina", "192.0.2.1");

        fail("amina", "192.0.2.1", 9);
        assertThat(throttle.attempt("amina", "192.0.2.1")).isEmpty();
    }

    private void fail(String name, String address, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(throttle.attempt(name, address)).isEmpty();
        }
    }
}
