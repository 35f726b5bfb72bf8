package org.kpcsc.planted.workspace.statements;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.kpcsc.planted.Violates;

@Violates("timeComesFromTheClock")
record AsksTheSystemForTheTime() {

    LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
