package org.kpcsc.workspace.documents.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Builds a schema from its published JSON, a {@code SchemaSpec} of prosemirror-model without its
 * functions.
 *
 * <p>Source of the format: https://prosemirror.net/docs/ref/#model.SchemaSpec.
 */
final class SchemaReader {

    private final JsonNode source;
    private final BiFunction<String, String, AttributeRule> rules;
    private final Map<String, NodeType> nodes = new LinkedHashMap<>();
    private final Map<String, MarkType> marks = new LinkedHashMap<>();

    SchemaReader(JsonNode source, BiFunction<String, String, AttributeRule> rules) {
        this.source = source;
        this.rules = rules;
    }

    Schema read() {
        source.path("nodes").properties().forEach(e -> readNode(e.getKey(), e.getValue()));
        source.path("marks").properties().forEach(e -> readMark(e.getKey(), e.getValue()));
        nodes.values().forEach(this::link);
        marks.values().forEach(this::link);
        return new Schema(
                source.path("schema").asInt(),
                source.path("topNode").asString("doc"),
                nodes,
                marks);
    }

    private void readNode(String name, JsonNode spec) {
        NodeTraits traits =
                new NodeTraits(
                        words(spec.path("group").asString("")),
                        spec.path("inline").asBoolean(false),
                        spec.path("atom").asBoolean(false));
        nodes.put(name, new NodeType(name, nodes.size(), traits, attributes(name, spec)));
    }

    private void readMark(String name, JsonNode spec) {
        Attributes attributes = new Attributes(attributes(name, spec));
        marks.put(name, new MarkType(name, marks.size(), attributes));
    }

    private List<Attribute> attributes(String owner, JsonNode spec) {
        List<Attribute> attributes = new ArrayList<>();
        spec.path("attrs")
                .properties()
                .forEach(e -> attributes.add(attribute(owner, e.getKey(), e.getValue())));
        return attributes;
    }

    private Attribute attribute(String owner, String name, JsonNode spec) {
        boolean hasDefault = spec.has("default");
        @Nullable Object value = hasDefault ? JsonValues.read(spec.path("default")) : null;
        return new Attribute(owner, name, hasDefault, value, rules.apply(owner, name));
    }

    private void link(NodeType type) {
        JsonNode spec = source.path("nodes").path(type.name());
        String expression = spec.path("content").asString("");
        type.contain(ContentAutomaton.of(ContentExpression.parse(expression, nodes.values())));
        type.allow(allowedMarks(type, spec));
    }

    /** Null stands for all: the default where there is text. */
    private @Nullable Set<MarkType> allowedMarks(NodeType type, JsonNode spec) {
        String allowed = spec.path("marks").asString(type.hasInlineContent() ? "_" : "");
        return allowed.equals("_") ? null : named(allowed);
    }

    private void link(MarkType type) {
        JsonNode spec = source.path("marks").path(type.name());
        String excluded = spec.path("excludes").asString(type.name());
        type.exclude(excluded.equals("_") ? Set.copyOf(marks.values()) : named(excluded));
    }

    private Set<MarkType> named(String names) {
        Set<MarkType> found = new LinkedHashSet<>();
        for (String name : words(names)) {
            MarkType type = marks.get(name);
            if (type == null) {
                throw new SchemaException("Unknown mark type " + name);
            }
            found.add(type);
        }
        return found;
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).toList();
    }
}
