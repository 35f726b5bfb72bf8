package org.kpcsc.workspace.documents.transport;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.kpcsc.workspace.accounts.SignedIn;
import org.kpcsc.workspace.documents.DocumentId;
import org.kpcsc.workspace.documents.model.WorkspaceSchema;
import org.kpcsc.workspace.testing.NodeProcess;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Clients of the stock packages, in a process of Node: what they are to do, and what they report.
 */
final class StockClients {

    private static final int MINUTES = 2;

    private StockClients() {}

    /** A scene at one document for so many people, each an editor of their own. */
    static ObjectNode scene(int port, DocumentId document, List<SignedIn> people) {
        ObjectNode scene =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("address", "ws://localhost:" + port + "/coediting/" + document);
        scene.set("schemaSpec", JsonMapper.shared().readTree(WorkspaceSchema.json()));
        var clients = scene.putArray("people");
        for (var person : people) {
            clients.addObject()
                    .put("signIn", person.signIn().toString())
                    .put("client", UUID.randomUUID().toString());
        }
        return scene;
    }

    /** Plays a scene to its end; answers with the script's report. */
    static JsonNode play(String script, ObjectNode scene) {
        var process = NodeProcess.start(StockClients.class, script, List.of(scene.toString()));
        var report = CompletableFuture.supplyAsync(() -> output(process));
        try {
            return JsonMapper.shared().readTree(report.orTimeout(MINUTES, TimeUnit.MINUTES).join());
        } finally {
            process.destroyForcibly();
        }
    }

    private static String output(Process process) {
        try {
            var output = process.getInputStream().readAllBytes();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("It failed; it needs Node 24: run bin/test");
            }
            return new String(output, StandardCharsets.UTF_8);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
