package org.kpcsc.workspace.documents.model;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A kind of mark; its rank gives the order of marks in a set. */
public final class MarkType {

    private final String name;
    private final int rank;
    private final Attributes attributes;
    private Set<MarkType> excluded = Set.of();

    MarkType(String name, int rank, Attributes attributes) {
        this.name = name;
        this.rank = rank;
        this.attributes = attributes;
    }

    public String name() {
        return name;
    }

    public int rank() {
        return rank;
    }

    public boolean excludes(MarkType other) {
        return excluded.contains(other);
    }

    public Mark create() {
        return create(Map.of());
    }

    /** Throws a {@link SchemaException} when an attribute is missing or out of its range. */
    public Mark create(Map<String, ? extends @Nullable Object> attrs) {
        return new Mark(this, attributes.compute(attrs));
    }

    void checkAttrs(Attrs attrs) {
        attributes.check(attrs);
    }

    void exclude(Set<MarkType> types) {
        excluded = types;
    }

    @Override
    public String toString() {
        return name;
    }
}
