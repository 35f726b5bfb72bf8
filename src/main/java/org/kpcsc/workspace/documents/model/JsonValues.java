package org.kpcsc.workspace.documents.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Values of attributes from JSON and back. */
public final class JsonValues {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** The greatest integer that every client can hold. */
    private static final double GREATEST = 9_007_199_254_740_991.0;

    private JsonValues() {}

    /** Throws a {@link SchemaException} for a number that is not an integer. */
    public static @Nullable Object read(JsonNode json) {
        return switch (json.getNodeType()) {
            case NULL -> null;
            case STRING -> WellFormedText.require(json.stringValue());
            case BOOLEAN -> json.booleanValue();
            case NUMBER -> integer(json);
            case ARRAY -> list(json);
            case OBJECT -> map(json);
            case MISSING, BINARY, POJO -> throw new SchemaException("Not a value: " + json);
        };
    }

    /** The same as a value of its own, unmodifiable. */
    public static @Nullable Object copy(JsonNode json) {
        return AttributeValues.immutable(read(json));
    }

    /** An integer however written: clients know no other numbers, to them 3.0 is 3. */
    public static long integer(JsonNode json) {
        double value = Double.NaN;
        if (json.isIntegralNumber() && json.canConvertToLong()) {
            value = json.longValue();
        } else if (json.isFloatingPointNumber()) {
            value = json.doubleValue();
        }
        if (!(Math.abs(value) <= GREATEST) || value != Math.rint(value)) {
            throw new SchemaException("Not an integer: " + json);
        }
        return (long) value;
    }

    private static List<@Nullable Object> list(JsonNode json) {
        List<@Nullable Object> list = new ArrayList<>();
        for (JsonNode item : json) {
            list.add(read(item));
        }
        return list;
    }

    private static Map<String, @Nullable Object> map(JsonNode json) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        json.properties()
                .forEach(e -> map.put(WellFormedText.require(e.getKey()), read(e.getValue())));
        return map;
    }

    public static JsonNode write(@Nullable Object value) {
        return switch (value) {
            case null -> JSON.nullNode();
            case String text -> JSON.stringNode(text);
            case Boolean truth -> JSON.booleanNode(truth);
            case Long number -> JSON.numberNode(number);
            case List<?> list -> writeList(list);
            case Map<?, ?> map -> writeMap(map);
            default -> throw new SchemaException("Not a value: " + value);
        };
    }

    private static ArrayNode writeList(List<?> list) {
        ArrayNode array = JSON.arrayNode(list.size());
        list.forEach(item -> array.add(write(item)));
        return array;
    }

    private static ObjectNode writeMap(Map<?, ?> map) {
        ObjectNode object = JSON.objectNode();
        map.forEach((key, value) -> object.set(String.valueOf(key), write(value)));
        return object;
    }

    static ObjectNode write(Attrs attrs) {
        return writeMap(attrs.toMap());
    }
}
