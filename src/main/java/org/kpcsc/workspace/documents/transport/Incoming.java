package org.kpcsc.workspace.documents.transport;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A frame from a client. */
sealed interface Incoming {

    /** The last version the client has; null for the whole document. */
    record Open(UUID client, @Nullable Long version) implements Incoming {}

    /** An {@code open} for a schema that is not ours, whatever else it says. */
    record OutdatedOpen() implements Incoming {}

    record Steps(long seq, long version, JsonNode steps) implements Incoming {}

    /** Steps that cannot be read; the {@code seq} is what the frame gave, or null. */
    record MalformedSteps(@Nullable Long seq) implements Incoming {}

    record Presence(long version, int anchor, int head) implements Incoming {}

    /** Nothing that a client may send. */
    record Malformed() implements Incoming {}
}
