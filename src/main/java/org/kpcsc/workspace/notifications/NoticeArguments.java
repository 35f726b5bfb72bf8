package org.kpcsc.workspace.notifications;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.kpcsc.workspace.kernel.CanonicalJson;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A notice's arguments as JSON: strings, whole numbers, and {@code {"at": instant}}. */
@Component
class NoticeArguments {

    private final JsonMapper json;

    NoticeArguments(JsonMapper json) {
        this.json = json;
    }

    String write(List<Serializable> arguments) {
        return CanonicalJson.of(arguments.stream().map(NoticeArguments::form).toList());
    }

    List<Serializable> read(String text) {
        return json.readTree(text).values().stream().map(NoticeArguments::value).toList();
    }

    private static Object form(Serializable argument) {
        return argument instanceof Instant instant ? Map.of("at", instant.toString()) : argument;
    }

    private static Serializable value(JsonNode node) {
        if (node.isObject()) {
            return Instant.parse(node.get("at").stringValue());
        }
        return node.isString() ? node.stringValue() : (Serializable) node.longValue();
    }
}
