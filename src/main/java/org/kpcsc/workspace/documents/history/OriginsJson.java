package org.kpcsc.workspace.documents.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.kpcsc.workspace.documents.Authorship;
import org.kpcsc.workspace.kernel.OrganisationId;
import org.kpcsc.workspace.kernel.PersonId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Origins as JSON: {@code {"origins": [[person, organisation, at, version]], "ranges": [length,
 * index, length, index]}}, where the index of no origin is -1.
 */
final class OriginsJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private OriginsJson() {}

    static String write(Origins origins) {
        var root = JSON.createObjectNode();
        var list = root.putArray("origins");
        var ranges = root.putArray("ranges");
        var indexes = new LinkedHashMap<Origin, Integer>();
        for (var range : origins.ranges()) {
            var origin = range.origin();
            ranges.add(range.length());
            ranges.add(origin == null ? -1 : indexes.computeIfAbsent(origin, _ -> indexes.size()));
        }
        for (var origin : indexes.keySet()) {
            list.addArray()
                    .add(origin.author().person().toString())
                    .add(origin.author().organisation().toString())
                    .add(origin.at().toString())
                    .add(origin.version());
        }
        return root.toString();
    }

    static Origins read(long version, String json) {
        var root = JSON.readTree(json);
        List<Origin> origins = new ArrayList<>();
        root.get("origins").forEach(origin -> origins.add(origin(origin)));
        var writer = new Origins.Writer();
        var ranges = root.get("ranges");
        for (int i = 0; i < ranges.size(); i += 2) {
            int index = ranges.get(i + 1).asInt();
            writer.add(ranges.get(i).asInt(), index < 0 ? null : origins.get(index));
        }
        return writer.at(version);
    }

    private static Origin origin(JsonNode json) {
        return new Origin(
                new Authorship(
                        new PersonId(UUID.fromString(json.get(0).asString())),
                        new OrganisationId(UUID.fromString(json.get(1).asString()))),
                Instant.parse(json.get(2).asString()),
                json.get(3).asLong());
    }
}
