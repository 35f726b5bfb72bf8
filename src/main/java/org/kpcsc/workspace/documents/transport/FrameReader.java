package org.kpcsc.workspace.documents.transport;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.model.WorkspaceSchema;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what clients send; whatever that is, the answer is a value, never an exception. */
final class FrameReader {

    private static final JsonMapper JSON = JsonMapper.shared();

    private FrameReader() {}

    static Incoming read(String text) {
        JsonNode frame;
        try {
            frame = JSON.readTree(text);
        } catch (JacksonException e) {
            return new Incoming.Malformed();
        }
        return switch (frame.path("type").asString("")) {
            case "open" -> open(frame);
            case "steps" -> steps(frame);
            case "presence" -> presence(frame);
            default -> new Incoming.Malformed();
        };
    }

    private static Incoming open(JsonNode frame) {
        var schema = whole(frame.path("schema"));
        if (schema == null) {
            return new Incoming.Malformed();
        } else if (schema != WorkspaceSchema.version1().version()) {
            return new Incoming.OutdatedOpen();
        }
        var client = uuid(frame.path("client"));
        var version = frame.path("version");
        boolean whole = version.isNull() || version.isMissingNode();
        var from = whole ? null : whole(version);
        if (client == null || (!whole && (from == null || from < 0))) {
            return new Incoming.Malformed();
        }
        return new Incoming.Open(client, from);
    }

    private static Incoming steps(JsonNode frame) {
        var seq = whole(frame.path("seq"));
        var version = whole(frame.path("version"));
        var steps = frame.path("steps");
        if (seq == null || version == null || version < 0 || !steps.isArray() || steps.isEmpty()) {
            return new Incoming.MalformedSteps(seq);
        }
        return new Incoming.Steps(seq, version, steps);
    }

    private static Incoming presence(JsonNode frame) {
        var version = whole(frame.path("version"));
        var anchor = whole(frame.path("anchor"));
        var head = whole(frame.path("head"));
        if (version == null || anchor == null || head == null || anchor < 0 || head < 0) {
            return new Incoming.Malformed();
        }
        return new Incoming.Presence(version, clamp(anchor), clamp(head));
    }

    /** No document is that long; who maps it sees that it is outside. */
    private static int clamp(long position) {
        return (int) Math.min(position, Integer.MAX_VALUE);
    }

    private static @Nullable Long whole(JsonNode value) {
        return value.isIntegralNumber() && value.canConvertToLong() ? value.longValue() : null;
    }

    /** Only the form that we write ourselves: the client must know its own id again. */
    private static @Nullable UUID uuid(JsonNode value) {
        if (!value.isString()) {
            return null;
        }
        try {
            var uuid = UUID.fromString(value.stringValue());
            return uuid.toString().equals(value.stringValue()) ? uuid : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
