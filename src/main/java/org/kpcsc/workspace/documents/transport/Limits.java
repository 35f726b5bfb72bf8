package org.kpcsc.workspace.documents.transport;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What one sign-in may ask of co-drafting; beyond it, connections are closed with 4429.
 *
 * @param sockets connections of one sign-in
 * @param opening connections of one sign-in that have not been opened yet
 * @param framesPerSecond frames of one connection, in the long run
 * @param burst frames of one connection at once
 */
@ConfigurationProperties("workspace.coediting")
record Limits(
        @DefaultValue("500") int sockets,
        @DefaultValue("50") int opening,
        @DefaultValue("20") int framesPerSecond,
        @DefaultValue("40") int burst) {

    /** Bytes of one frame from a client. */
    static final int FRAME_BYTES = 1 << 20;

    /** Bytes that may wait for a client that does not read. */
    static final int QUEUED_BYTES = 1 << 20;

    /** How long a frame may wait for a client that does not read. */
    static final long QUEUED_MILLIS = 10_000;
}
