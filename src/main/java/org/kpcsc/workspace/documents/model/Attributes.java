package org.kpcsc.workspace.documents.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The attributes that a type declares; makes complete, checked {@link Attrs} of what is given. */
final class Attributes {

    private final List<Attribute> declared;
    private final List<String> names;
    private final @Nullable Attrs defaults;

    Attributes(List<Attribute> declared) {
        this.declared = declared;
        this.names = declared.stream().map(Attribute::name).toList();
        this.defaults =
                declared.stream().allMatch(Attribute::hasDefault) ? complete(Map.of()) : null;
    }

    /** Adds defaults, drops what is not declared, refuses what is missing or out of range. */
    Attrs compute(Map<String, ? extends @Nullable Object> given) {
        return given.isEmpty() && defaults != null ? defaults : complete(given);
    }

    void check(Attrs attrs) {
        for (int i = 0; i < declared.size(); i++) {
            declared.get(i).check(attrs.get(names.get(i)));
        }
    }

    boolean has(String name) {
        return names.contains(name);
    }

    boolean accept(String name, @Nullable Object value) {
        int index = names.indexOf(name);
        return index >= 0 && declared.get(index).rule().accepts(value);
    }

    private Attrs complete(Map<String, ? extends @Nullable Object> given) {
        if (declared.isEmpty()) {
            return Attrs.NONE;
        }
        @Nullable Object[] values = new Object[declared.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(declared.get(i), given);
        }
        return new Attrs(names, values);
    }

    private static @Nullable Object value(
            Attribute attribute, Map<String, ? extends @Nullable Object> given) {
        if (given.containsKey(attribute.name())) {
            Object value = AttributeValues.immutable(given.get(attribute.name()));
            attribute.check(value);
            return value;
        }
        if (!attribute.hasDefault()) {
            throw new SchemaException(
                    "No value for attribute " + attribute.name() + " of " + attribute.owner());
        }
        return attribute.defaultValue();
    }
}
