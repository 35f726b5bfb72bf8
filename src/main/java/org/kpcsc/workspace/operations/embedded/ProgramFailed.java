package org.kpcsc.workspace.operations.embedded;

import java.io.IOException;

/** A program of PostgreSQL ended with an error; the message is what it printed. */
final class ProgramFailed extends IOException {

    ProgramFailed(String program, String output) {
        super(program + " failed: " + output.strip());
    }
}
