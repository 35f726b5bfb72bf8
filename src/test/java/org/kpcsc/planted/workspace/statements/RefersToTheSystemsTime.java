package org.kpcsc.planted.workspace.statements;

import java.time.Instant;
import java.util.function.Supplier;
import org.kpcsc.planted.Violates;

@Violates("timeComesFromTheClock")
record RefersToTheSystemsTime() {

    Supplier<Instant> time() {
        return Instant::now;
    }
}
