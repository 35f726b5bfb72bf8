package org.kpcsc.planted.workspace.statements;

import java.time.Clock;
import java.time.Instant;

record AsksTheClock(Clock clock) {

    Instant when() {
        return Instant.now(clock);
    }
}
