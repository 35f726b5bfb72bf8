package org.kpcsc.workspace.documents.model;

import org.jspecify.annotations.Nullable;

/** One attribute that a type declares: required unless it has a default. */
record Attribute(
        String owner,
        String name,
        boolean hasDefault,
        @Nullable Object defaultValue,
        AttributeRule rule) {

    void check(@Nullable Object value) {
        if (!rule.accepts(value)) {
            throw new SchemaException(
                    "Attribute " + name + " of " + owner + " is out of its range");
        }
    }
}
