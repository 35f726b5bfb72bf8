package org.kpcsc.workspace.documents.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values of attributes: what they may be made of, and unmodifiable copies of them. */
final class AttributeValues {

    private static final int DEEPEST = 20;

    private AttributeValues() {}

    /**
     * Throws a {@link SchemaException} for a number that is not an integer, and for anything that
     * JSON lacks.
     */
    static @Nullable Object immutable(@Nullable Object value) {
        return immutable(value, DEEPEST);
    }

    private static @Nullable Object immutable(@Nullable Object value, int depth) {
        if (depth == 0) {
            throw new SchemaException("An attribute that nests too deeply");
        }
        return switch (value) {
            case null -> null;
            case String text -> WellFormedText.require(text);
            case Boolean truth -> truth;
            case Long number -> number;
            case Integer number -> number.longValue();
            case List<?> list -> list(list, depth);
            case Map<?, ?> map -> map(map, depth);
            default -> throw new SchemaException("An attribute cannot be " + value.getClass());
        };
    }

    private static List<@Nullable Object> list(List<?> source, int depth) {
        List<@Nullable Object> copy = new ArrayList<>(source.size());
        for (Object item : source) {
            copy.add(immutable(item, depth - 1));
        }
        return Collections.unmodifiableList(copy);
    }

    private static Map<String, @Nullable Object> map(Map<?, ?> source, int depth) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        source.forEach((key, value) ->
                copy.put(WellFormedText.require(String.valueOf(key)), immutable(value, depth - 1)));
        return Collections.unmodifiableMap(copy);
    }
}
