package org.kpcsc.workspace.documents.authority;

import java.util.List;
import org.kpcsc.workspace.documents.model.CanonicalDocument;
import org.kpcsc.workspace.documents.model.DocumentJson;
import org.kpcsc.workspace.documents.model.Node;
import org.kpcsc.workspace.documents.model.WorkspaceSchema;
import org.kpcsc.workspace.documents.step.Step;
import org.kpcsc.workspace.documents.step.StepJson;
import org.kpcsc.workspace.kernel.ContentHash;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Texts and steps of the workspace's schema as JSON and back. */
public final class Texts {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final DocumentJson DOCUMENTS = new DocumentJson(WorkspaceSchema.version1());
    private static final StepJson STEPS = new StepJson(WorkspaceSchema.version1());

    private Texts() {}

    public static String write(Node text) {
        return DOCUMENTS.write(text).toString();
    }

    /** Throws a {@code ModelException} for what is no document of the schema. */
    public static Node read(String json) {
        return DOCUMENTS.readDocument(JSON.readTree(json));
    }

    public static String writeSteps(List<Step> steps) {
        return STEPS.write(steps).toString();
    }

    public static List<Step> readSteps(String json) {
        return readSteps(JSON.readTree(json));
    }

    /** Throws a {@code MalformedStepException} for what is no list of steps. */
    public static List<Step> readSteps(JsonNode json) {
        return STEPS.readAll(json);
    }

    /** SHA-256 of the RFC 8785 form. */
    public static ContentHash hash(Node text) {
        return CanonicalDocument.hash(text);
    }
}
