package org.kpcsc.workspace.documents.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kpcsc.workspace.documents.model.CanonicalDocument;
import org.kpcsc.workspace.documents.model.DocumentJson;
import org.kpcsc.workspace.documents.model.ModelException;
import org.kpcsc.workspace.documents.model.Node;
import org.kpcsc.workspace.documents.model.WorkspaceSchema;
import org.kpcsc.workspace.documents.step.MapResult;
import org.kpcsc.workspace.documents.step.Mappable;
import org.kpcsc.workspace.documents.step.Mapping;
import org.kpcsc.workspace.documents.step.Rebase;
import org.kpcsc.workspace.documents.step.Step;
import org.kpcsc.workspace.documents.step.StepJson;
import org.kpcsc.workspace.documents.step.StepMap;
import org.kpcsc.workspace.documents.step.StepResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Our side of the differential bench: answers in the same form as {@code answers.mjs}. */
final class JavaEngine {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final DocumentJson documents = new DocumentJson(WorkspaceSchema.version1());
    private final StepJson steps = new StepJson(WorkspaceSchema.version1());

    JsonNode run(JsonNode exchange) {
        ArrayNode positions = (ArrayNode) exchange.path("positions");
        Node start = documents.readNode(exchange.path("doc"));
        ObjectNode answer = JSON.objectNode();
        answer.set("start", hashed(start));
        List<StepMap> maps = new ArrayList<>();
        ArrayNode acts = answer.putArray("acts");
        Node doc = start;
        Step previous = null;
        for (JsonNode json : exchange.path("steps")) {
            ObjectNode act = acts.addObject();
            Step step = attempt(() -> steps.read(json));
            if (step == null) {
                act.put("read", "thrown");
                continue;
            }
            act.set("read", steps.write(step));
            act.set("moves", moves(step.map(), positions));
            if (previous != null) {
                act.set("mapped", written(step.map(previous.map())));
                act.set("mappedBack", written(previous.map(step.map().invert())));
                act.set("merged", written(previous.merge(step)));
            }
            Node after = apply(step, doc, act);
            if (after != null) {
                maps.add(step.map());
                doc = after;
            }
            previous = step;
        }
        answer.set("end", hashed(doc));
        answer.set("mapping", thereAndBack(maps, positions));
        answer.set("rebased", rebased(start, exchange.path("batches")));
        return JsonMapper.shared().readTree(answer.toString());
    }

    private @Nullable Node apply(Step step, Node doc, ObjectNode act) {
        StepResult result = attempt(() -> step.apply(doc));
        if (!(result instanceof StepResult.Applied applied)) {
            act.put("applied", result == null ? "thrown" : "failed");
            return null;
        }
        act.set("applied", describe(applied.doc()));
        Step inverse = attempt(() -> step.invert(doc));
        act.set("inverse", inverse == null ? JSON.stringNode("thrown") : steps.write(inverse));
        Node undone =
                attempt(() -> inverse == null ? null : inverse.apply(applied.doc()).orThrow());
        act.set("undone", undone == null ? JSON.stringNode("thrown") : documents.write(undone));
        return applied.doc();
    }

    private ObjectNode describe(Node doc) {
        Boolean valid =
                attempt(() -> {
                    doc.check();
                    return true;
                });
        return JSON.objectNode().put("valid", valid != null).set("json", documents.write(doc));
    }

    private ObjectNode hashed(Node doc) {
        return describe(doc).put("hash", CanonicalDocument.hash(doc).hex());
    }

    private static ArrayNode moves(Mappable mappable, ArrayNode positions) {
        ArrayNode moves = JSON.arrayNode();
        for (JsonNode position : positions) {
            for (int side : new int[] {-1, 1}) {
                int pos = position.asInt();
                MapResult result = mappable.mapResult(pos, side);
                moves.addArray()
                        .add(mappable.map(pos, side))
                        .add(result.pos())
                        .add(result.deleted())
                        .add(result.deletedBefore())
                        .add(result.deletedAfter())
                        .add(result.deletedAcross());
            }
        }
        return moves;
    }

    private static ObjectNode thereAndBack(List<StepMap> maps, ArrayNode positions) {
        Mapping there = Mapping.of(maps);
        Mapping both = Mapping.of(maps);
        for (int i = maps.size() - 1; i >= 0; i--) {
            both.append(maps.get(i).invert());
            both.mirror(both.size() - 1, i);
        }
        Mapping undone = new Mapping();
        maps.reversed().forEach(map -> undone.append(map.invert()));
        for (int i = 0; i < maps.size(); i++) {
            undone.append(maps.get(i));
            undone.mirror(undone.size() - 1, maps.size() - 1 - i);
        }
        ObjectNode answer = JSON.objectNode();
        answer.set("undone", moves(undone, positions));
        answer.set("there", moves(there, positions));
        answer.set("back", moves(there.invert(), positions));
        answer.set("both", moves(both, positions));
        return answer;
    }

    private ArrayNode rebased(Node base, JsonNode batches) {
        ArrayNode accepted = JSON.arrayNode();
        List<Rebase> log = new ArrayList<>();
        for (JsonNode batch : batches) {
            Rebase own = attempt(() -> carried(base, steps.readAll(batch), log));
            if (own == null) {
                accepted.add("thrown");
                continue;
            }
            log.add(own);
            accepted.addObject()
                    .set("steps", steps.write(own.steps()))
                    .set("doc", hashed(own.doc()));
        }
        return accepted;
    }

    private static Rebase carried(Node base, List<Step> batch, List<Rebase> log) {
        Rebase own = Rebase.of(base, batch);
        for (Rebase earlier : log) {
            own = own.over(earlier.steps(), earlier.doc());
        }
        return own;
    }

    private JsonNode written(@Nullable Step step) {
        return step == null ? JSON.nullNode() : steps.write(step);
    }

    private static <T> @Nullable T attempt(Supplier<? extends @Nullable T> action) {
        try {
            return action.get();
        } catch (ModelException e) {
            return null;
        }
    }
}
