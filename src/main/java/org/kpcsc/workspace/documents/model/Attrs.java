package org.kpcsc.workspace.documents.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The attributes of a node or mark, all of them, in the order of the schema.
 *
 * <p>A value is null, a String, a Long, a Boolean, or an unmodifiable List or Map of such values.
 */
public final class Attrs {

    static final Attrs NONE = new Attrs(List.of(), new Object[0]);

    private final List<String> names;
    private final @Nullable Object[] values;

    Attrs(List<String> names, @Nullable Object[] values) {
        this.names = names;
        this.values = values;
    }

    public boolean isEmpty() {
        return values.length == 0;
    }

    public List<String> names() {
        return names;
    }

    public boolean has(String name) {
        return names.contains(name);
    }

    /**
     * The value of an attribute; throws a {@link SchemaException} for a name that the type does not
     * have.
     */
    public @Nullable Object get(String name) {
        int index = names.indexOf(name);
        if (index < 0) {
            throw new SchemaException("No attribute " + name);
        }
        return values[index];
    }

    /**
     * The value of an attribute that is a string; throws a {@link SchemaException} when it is not.
     */
    public String string(String name) {
        if (get(name) instanceof String string) {
            return string;
        }
        throw new SchemaException("Attribute " + name + " is not a string");
    }

    /**
     * The value of an attribute that is a number; throws a {@link SchemaException} when it is not.
     */
    public int number(String name) {
        if (get(name) instanceof Long number) {
            return Math.toIntExact(number);
        }
        throw new SchemaException("Attribute " + name + " is not a number");
    }

    public Map<String, @Nullable Object> toMap() {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            map.put(names.get(i), values[i]);
        }
        return map;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof Attrs that
                        && names.equals(that.names)
                        && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(names, Arrays.hashCode(values));
    }

    @Override
    public String toString() {
        return toMap().toString();
    }
}
