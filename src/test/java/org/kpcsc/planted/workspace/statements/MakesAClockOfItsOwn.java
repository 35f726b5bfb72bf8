package org.kpcsc.planted.workspace.statements;

import java.time.Clock;
import org.kpcsc.planted.Violates;

@Violates("timeComesFromTheClock")
record MakesAClockOfItsOwn() {

    Clock clock() {
        return Clock.systemUTC();
    }
}
