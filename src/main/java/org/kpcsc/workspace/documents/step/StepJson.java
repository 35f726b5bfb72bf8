package org.kpcsc.workspace.documents.step;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.kpcsc.workspace.documents.model.DocumentJson;
import org.kpcsc.workspace.documents.model.JsonValues;
import org.kpcsc.workspace.documents.model.Mark;
import org.kpcsc.workspace.documents.model.ModelException;
import org.kpcsc.workspace.documents.model.Schema;
import org.kpcsc.workspace.documents.model.Slice;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Steps from JSON and back, in the format of prosemirror-transform's {@code toJSON}.
 *
 * <p>Stricter than npm: everything it refuses is a {@link MalformedStepException}.
 */
public final class StepJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** No document is larger; keeps sums of positions within an int. */
    private static final int GREATEST_POSITION = 1 << 29;

    private final DocumentJson documents;

    public StepJson(Schema schema) {
        this.documents = new DocumentJson(schema);
    }

    public List<Step> readAll(JsonNode json) {
        if (!json.isArray()) {
            throw new MalformedStepException("Steps are not a list");
        }
        List<Step> steps = new ArrayList<>(json.size());
        for (JsonNode step : json) {
            steps.add(read(step));
        }
        return List.copyOf(steps);
    }

    public Step read(JsonNode json) {
        return switch (json.path("stepType").asString("")) {
            case "replace" ->
                    new ReplaceStep(
                            position(json, "from"),
                            position(json, "to"),
                            slice(json),
                            structure(json));
            case "replaceAround" ->
                    new ReplaceAroundStep(
                            position(json, "from"),
                            position(json, "to"),
                            position(json, "gapFrom"),
                            position(json, "gapTo"),
                            slice(json),
                            position(json, "insert"),
                            structure(json));
            case "addMark", "removeMark" -> markStep(json);
            case "markSet" -> markSet(json);
            case "addNodeMark" -> new AddNodeMarkStep(position(json, "pos"), mark(json));
            case "removeNodeMark" -> new RemoveNodeMarkStep(position(json, "pos"), mark(json));
            case "attr" -> attr(json);
            default -> throw new MalformedStepException("Unknown step type");
        };
    }

    private MarkStep markStep(JsonNode json) {
        int from = position(json, "from");
        int to = position(json, "to");
        return switch (json.path("stepType").asString("")) {
            case "addMark" -> new AddMarkStep(from, to, mark(json));
            case "removeMark" -> new RemoveMarkStep(from, to, mark(json));
            default -> throw new MalformedStepException("Not a mark step");
        };
    }

    private MarkSetStep markSet(JsonNode json) {
        if (!json.path("steps").isArray()) {
            throw new MalformedStepException("Steps are not a list");
        }
        List<MarkStep> steps = new ArrayList<>();
        for (JsonNode step : json.path("steps")) {
            steps.add(markStep(step));
        }
        return new MarkSetStep(steps);
    }

    private static AttrStep attr(JsonNode json) {
        if (!json.path("attr").isString() || !json.has("value")) {
            throw new MalformedStepException("No attribute or no value");
        }
        return new AttrStep(
                position(json, "pos"),
                json.path("attr").stringValue(),
                wellFormed(() -> JsonValues.copy(json.path("value"))));
    }

    private Mark mark(JsonNode json) {
        return wellFormed(() -> documents.readMark(json.path("mark")));
    }

    private Slice slice(JsonNode json) {
        return wellFormed(() -> documents.readSlice(json.path("slice")));
    }

    private static int position(JsonNode json, String name) {
        long position = wellFormed(() -> JsonValues.integer(json.path(name)));
        if (position < 0 || position > GREATEST_POSITION) {
            throw new MalformedStepException("Invalid " + name);
        }
        return (int) position;
    }

    private static boolean structure(JsonNode json) {
        JsonNode structure = json.path("structure");
        if (!structure.isMissingNode() && !structure.isBoolean()) {
            throw new MalformedStepException("Invalid structure");
        }
        return structure.asBoolean(false);
    }

    private static <T extends @org.jspecify.annotations.Nullable Object> T wellFormed(
            Supplier<T> read) {
        try {
            return read.get();
        } catch (ModelException e) {
            throw new MalformedStepException(String.valueOf(e.getMessage()));
        }
    }

    public ArrayNode write(List<? extends Step> steps) {
        ArrayNode json = JSON.arrayNode(steps.size());
        steps.forEach(step -> json.add(write(step)));
        return json;
    }

    public ObjectNode write(Step step) {
        ObjectNode json = JSON.objectNode();
        switch (step) {
            case ReplaceStep replace -> write(json, replace);
            case ReplaceAroundStep around -> write(json, around);
            case AddMarkStep add -> write(json.put("stepType", "addMark"), add);
            case RemoveMarkStep remove -> write(json.put("stepType", "removeMark"), remove);
            case MarkSetStep set ->
                    json.put("stepType", "markSet").set("steps", write(set.steps()));
            case AddNodeMarkStep add ->
                    json.put("stepType", "addNodeMark")
                            .put("pos", add.pos())
                            .set("mark", documents.write(add.mark()));
            case RemoveNodeMarkStep remove ->
                    json.put("stepType", "removeNodeMark")
                            .put("pos", remove.pos())
                            .set("mark", documents.write(remove.mark()));
            case AttrStep attr ->
                    json.put("stepType", "attr")
                            .put("pos", attr.pos())
                            .put("attr", attr.attr())
                            .set("value", JsonValues.write(attr.value()));
        }
        return json;
    }

    private void write(ObjectNode json, ReplaceStep step) {
        json.put("stepType", "replace").put("from", step.from()).put("to", step.to());
        writeSlice(json, step.slice(), step.structure());
    }

    private void write(ObjectNode json, ReplaceAroundStep step) {
        json.put("stepType", "replaceAround").put("from", step.from()).put("to", step.to());
        json.put("gapFrom", step.gapFrom()).put("gapTo", step.gapTo()).put("insert", step.insert());
        writeSlice(json, step.slice(), step.structure());
    }

    private void writeSlice(ObjectNode json, Slice slice, boolean structure) {
        if (slice.size() > 0) {
            json.set("slice", documents.write(slice));
        }
        if (structure) {
            json.put("structure", true);
        }
    }

    private void write(ObjectNode json, MarkStep step) {
        json.set("mark", documents.write(step.mark()));
        json.put("from", step.from()).put("to", step.to());
    }
}
