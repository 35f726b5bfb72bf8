package org.kpcsc.planted.workspace.statements;

import org.kpcsc.planted.Violates;

@Violates("timeComesFromTheClock")
record CountsMilliseconds() {

    long now() {
        return System.currentTimeMillis();
    }
}
